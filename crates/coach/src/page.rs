//! A rule's page as Markdown, Korean first, from the rule itself: what it finds, why it hurts, examples, limits.

use crate::rule::Shows;
use crate::{Example, Language, Rule, Scope, Severity, Words};
use std::fmt::Write as _;

/// The page of one rule.
pub fn page(rule: &Rule) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "# {} · `{}`\n", rule.title.ko, rule.id);
    let _ = writeln!(out, "> {}\n", rule.principle);
    let _ = writeln!(out, "{}\n", kind(rule).ko);
    section(&mut out, "무엇을 찾는가", rule.finds.ko);
    section(&mut out, "왜 아픈가", rule.why.ko);
    section(
        &mut out,
        "이렇게",
        &format!("{} {}", rule.advice.ko, rule.wording.ko),
    );
    let _ = writeln!(out, "## 보기\n");
    for (shows, title) in SHOWN {
        let _ = writeln!(out, "{}\n", title.ko);
        for example in rule.examples.iter().filter(|e| e.shows == shows) {
            let _ = writeln!(out, "- {}", quoted(example));
        }
        out.push('\n');
    }
    section(&mut out, "한계", rule.limits.ko);
    let _ = writeln!(out, "---\n\n# {} (English)\n", rule.title.en);
    let _ = writeln!(out, "{} {}\n", rule.finds.en, kind(rule).en);
    let _ = writeln!(out, "**Why it hurts.** {}\n", rule.why.en);
    let _ = writeln!(out, "**Instead.** {} {}\n", rule.advice.en, rule.wording.en);
    let _ = writeln!(out, "**Limits.** {}", rule.limits.en);
    out
}

/// The list of all pages.
pub fn index() -> String {
    let mut out = String::from(
        "# 답변 코치의 규칙\n\n규칙마다 한 쪽입니다. 이 쪽들은 규칙에서 만들어지며, 보기는 시험으로 돌립니다.\n\nOne page per rule, made from the rules; the examples run as tests.\n\n| 규칙 | | |\n|---|---|---|\n",
    );
    for rule in crate::registry::all() {
        let _ = writeln!(
            out,
            "| [`{0}`]({0}.md) | {1} | {2} |",
            rule.id, rule.title.ko, rule.title.en
        );
    }
    out
}

const SHOWN: [(Shows, Words); 3] = [
    (
        Shows::Broken,
        Words::new("찾는 것 («»이 찾은 말):", "Found:"),
    ),
    (Shows::Better, Words::new("이렇게 고치면:", "Better:")),
    (
        Shows::NearMiss,
        Words::new("닮았지만 찾지 않는 것:", "Near misses:"),
    ),
];

fn kind(rule: &Rule) -> Words {
    match (rule.scope(), rule.severity) {
        (Scope::Missing, _) => Words::new(
            "전체 답변에 있어야 할 것을 봅니다.",
            "Looks at a full answer as a whole.",
        ),
        (Scope::Said, Severity::Stop) => Words::new("멈춤: 이대로 보내지 않습니다.", "A stop."),
        (Scope::Said, _) => Words::new("쓰인 말을 봅니다.", "Looks at what is said."),
    }
}

fn section(out: &mut String, title: &str, text: &str) {
    let _ = writeln!(out, "## {title}\n\n{text}\n");
}

fn quoted(example: &Example) -> String {
    let language = match example.language {
        Language::Korean => "",
        Language::English => " (en)",
    };
    format!(
        "{}{language}",
        example.text.replace('\n', " / ").replace('<', "&lt;")
    )
}
