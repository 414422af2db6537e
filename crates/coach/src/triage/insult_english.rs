//! English words of abuse: those that only insult, those that insult when somebody is called so, and swear words behind signs.

use crate::text::Pattern;

pub(super) static ABUSE: Pattern = Pattern::new(
    r"(?ix)
    \b(?:idiots?|morons?|imbeciles?|cretins?|dimwits?|half.?wits?|nitwits?|retard(?:ed|s)?|dumb(?:ass\w*|est|\s(?:people|idiots?|clerk|staff))|brain(?:less|dead)|spineless|gutless|good.for.nothings?|scumbags?|vermin|dirtbags?|jack.?ass\w*|bastards|b[i!*]tch(?:es)?|a[s$*]{2}h\w+|sl[u*]ts?|wh[o*]res?|(?:stupid|useless|lazy|worthless|pathetic|incompetent|rotten|filthy|lying|thieving)\s(?:\w+\s)?(?:people|staff|clerks?|wom[ae]n|m[ae]n|lot|lots|idiots?|bunch|piece|(?:losers?|clowns?|bastards?|jerks?|scum|parasites?|leech(?:es)?|pigs?|apes?|chimps?|monkeys?|rats?|snakes?|sheep|animals?|dogs?|thugs?|crooks?|thie(?:f|ves)|con.?(?:men|man|artists?)|liars?|cowards?|fools?|robots?|trash|garbage|jokes?|cows?|excuse|vultures?))|(?:you|you're|u|ur|(?:you|they|u)\s(?:people\s)?(?:are|r)(?:\sall|\sjust|\snothing\sbut)?|these|such|absolute|complete|total|damn|bloody|(?:bunch|pack|lot|gang|den)\sof|what\sa|what)\s(?:\w+\s)?(?:losers?|clowns?|bastards?|jerks?|scum|parasites?|leech(?:es)?|pigs?|apes?|chimps?|monkeys?|rats?|snakes?|sheep|animals?|dogs?|thugs?|crooks?|thie(?:f|ves)|con.?(?:men|man|artists?)|liars?|cowards?|fools?|robots?|trash|garbage|jokes?|cows?|excuse|vultures?)|you\s(?:\w+\s)?stupid|piece\sof\s(?:sh\W?\w*|crap|garbage|trash)|f[u]ck(?:ing|ers?|\s?(?:you|off|u))?|shitty|stfu|(?:you|u|just)\sshut\sup|shut\s(?:up(?:\W|$)|the\s\w+\sup|your)|screw\syou|piss\soff|go\sto\shell|drop\sdead|rot\sin|dumber\sthan|thick\sas|brains?\sof\sa|(?:are|r)\s(?:you|u)\s(?:all\s|people\s)?(?:stupid|deaf|blind|dumb|retarded)|do\s(?:you|u)\s(?:people\s)?(?:even\s)?(?:have\sa\sbrain|breathe|know\show\sto\sread))\b |
    \bf\W{0,2}[u*]\W{0,2}[c*]\W{0,2}[k*] | \bf\W{2,4}k | \bsh\W{1,2}t |
    (?:^|[.!?]\s+)(?:the\s)?(?:losers?|clowns?|bastards?|jerks?|scum|parasites?|leech(?:es)?|pigs?|apes?|chimps?|monkeys?|rats?|snakes?|sheep|animals?|dogs?|thugs?|crooks?|thie(?:f|ves)|con.?(?:men|man|artists?)|liars?|cowards?|fools?|robots?|trash|garbage|jokes?|cows?|excuse|vultures?)[.!]
    ",
);

/// Before it: somebody else said so, or the writer says so of themself.
pub(super) static TOLD: Pattern = Pattern::new(
    r"(?i)(?:called|call|calling|calls|named|felt|feel|feeling|like|am|i.m|was|treat\w*|made)\s(?:(?:me|us|him|her|as)\s)?(?:like\s)?(?:an?\s)?(?:complete\s|total\s|such\s)?$",
);
