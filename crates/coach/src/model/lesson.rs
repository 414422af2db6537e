//! Labelled replies and sentences to learn from and to be measured by. Read from text that the caller brings;
//! the corpus folder is read by training and tests only.

use super::act::{Does, marks};
use crate::{Channel, Draft, Kind, Language, RuleId, registry};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The writers whose replies are learnt from.
pub const WRITERS: &[&str] = &["dev", "a", "b", "c", "d", "f", "g"];
/// The writer whose replies are kept aside: nobody looks at them, nothing is learnt from them.
pub const KEPT_ASIDE: &str = "e";
/// The writer of the examples on the rules' pages.
pub(super) const PAGES: &str = "pages";
/// The file of plain sentences that everybody says.
pub(super) const PLAIN: &str = "y";
/// Files of single sentences.
const SENTENCES: &[&str] = &["m", "n", "o", "p", "q", "r", "t", "u", "v", "w", "x", "y"];

/// A labelled reply.
#[derive(Clone, Debug, Deserialize)]
pub struct Lesson {
    pub id: String,
    pub lang: Language,
    pub kind: Kind,
    pub channel: Channel,
    pub complaint: Option<String>,
    pub reply: String,
    pub spans: Vec<Label>,
    pub missing: Vec<String>,
    /// Who wrote it, by the name of the file; the model is measured on writers it did not learn from.
    #[serde(skip)]
    pub writer: String,
    /// What its sentences do, by their beginnings, where somebody marked it.
    #[serde(skip)]
    pub acts: Option<Vec<(String, Does)>>,
    #[serde(skip)]
    alone: bool,
}

/// Words of the reply that break a rule.
#[derive(Clone, Debug, Deserialize)]
pub struct Label {
    pub rule: RuleId,
    pub text: String,
}

impl Lesson {
    /// Reads JSON Lines by one writer.
    ///
    /// # Errors
    /// The first line that is no labelled reply.
    pub fn read(lines: &str, writer: &str) -> Result<Vec<Lesson>, serde_json::Error> {
        lines
            .lines()
            .map(|line| {
                let lesson: Lesson = serde_json::from_str(line)?;
                Ok(Lesson {
                    writer: writer.to_owned(),
                    ..lesson
                })
            })
            .collect()
    }

    /// Reads single sentences, one a line: `rule<TAB>sentence`, several rules with `+` between them, `-` for a
    /// sentence that breaks none.
    pub fn sentences(lines: &str, writer: &str) -> Vec<Lesson> {
        let lines = lines.lines().filter_map(|line| line.split_once('\t'));
        lines
            .enumerate()
            .map(|(number, (rules, sentence))| Lesson {
                id: format!("{writer}-{number}"),
                lang: Language::of(sentence),
                kind: Kind::Chat,
                channel: Channel::Chat,
                complaint: None,
                reply: sentence.to_owned(),
                spans: rules
                    .split('+')
                    .filter_map(|rule| rule.parse().ok())
                    .map(|rule| Label {
                        rule,
                        text: sentence.to_owned(),
                    })
                    .collect(),
                missing: Vec::new(),
                writer: writer.to_owned(),
                acts: None,
                alone: true,
            })
            .collect()
    }

    /// Everything to learn from: the replies of all writers but the one kept aside, single sentences, and the pages of
    /// the rules. `text_of` brings the text of a file of the corpus folder by its name.
    ///
    /// # Errors
    /// A file that cannot be brought, or a line that is no labelled reply.
    pub fn corpus<E: From<serde_json::Error>>(
        text_of: impl Fn(&str) -> Result<String, E>,
    ) -> Result<Vec<Lesson>, E> {
        let mut lessons = Lesson::pages();
        for writer in WRITERS {
            let lines = text_of(&format!("replies/{writer}.jsonl"))?;
            lessons.extend(Lesson::read(&lines, writer)?);
        }
        for writer in SENTENCES {
            let lines = text_of(&format!("sentences/{writer}.tsv"))?;
            lessons.extend(Lesson::sentences(&lines, writer));
        }
        let acts = text_of("acts.tsv")?;
        let mut acts: BTreeMap<&str, &str> =
            acts.lines().filter_map(|l| l.split_once('\t')).collect();
        for lesson in &mut lessons {
            lesson.acts = acts.remove(lesson.id.as_str()).map(marks);
        }
        Ok(lessons)
    }

    /// The part that the model is measured on when it is not learnt from: a writer's replies.
    pub fn by_writer(&self) -> Option<String> {
        (!self.alone).then(|| self.writer.clone())
    }

    /// The examples on the pages of the rules. What they mark is a label, the rest is none; on the pages about parts that
    /// are missing, it is told what the sentences do.
    pub fn pages() -> Vec<Lesson> {
        let labelled = registry::all().iter().filter(|rule| rule.id.is_labelled());
        let examples = labelled.flat_map(|rule| {
            let examples = rule.examples.iter().enumerate();
            examples.map(|(number, example)| (rule.id, number, example))
        });
        examples
            .map(|(rule, number, example)| Lesson {
                id: format!("{rule}-{number}"),
                lang: example.language,
                kind: example.kind,
                channel: Channel::Email,
                complaint: None,
                reply: example.text.replace(['«', '»'], ""),
                spans: example
                    .marked()
                    .map(|text| Label {
                        rule,
                        text: text.to_owned(),
                    })
                    .collect(),
                missing: Vec::new(),
                writer: PAGES.to_owned(),
                acts: None,
                alone: true,
            })
            .collect()
    }

    /// What a sentence of it does; `None` where nobody marked the answer.
    pub fn does(&self, sentence: &str) -> Option<Does> {
        let marks = self.acts.as_ref()?;
        let mark = marks
            .iter()
            .find(|(beginning, _)| sentence.starts_with(beginning));
        Some(mark.map(|(_, does)| *does).unwrap_or_default())
    }

    /// Whether it shows what sentences do, and not what they break.
    pub(super) fn shows_acts(&self) -> bool {
        self.alone && self.acts.is_some()
    }

    /// Whether it is one sentence without a reply around it.
    pub fn stands_alone(&self) -> bool {
        self.alone
    }

    pub fn draft(&self) -> Draft<'_> {
        Draft {
            text: &self.reply,
            language: Some(self.lang),
            kind: self.kind,
            channel: self.channel,
            complaint: self.complaint.as_deref(),
            goes_public: self.channel == Channel::Board,
            closed: &[],
        }
    }

    /// The labels with their places in code points.
    pub fn labelled(&self) -> Vec<(RuleId, usize, usize)> {
        self.spans
            .iter()
            .filter_map(|label| {
                let at = self.reply.find(&label.text)?;
                let start = self.reply[..at].chars().count();
                Some((label.rule, start, start + label.text.chars().count()))
            })
            .collect()
    }
}

/// Whether two places share at least half of the shorter one: the scorer's measure of a hit.
pub fn overlap(a: (usize, usize), b: (usize, usize)) -> bool {
    let common = a.1.min(b.1).saturating_sub(a.0.max(b.0));
    common > 0 && 2 * common >= (a.1 - a.0).min(b.1 - b.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Reading;

    /// Single sentences do nothing that is marked.
    fn text_of(name: &str) -> &'static str {
        match name {
            "acts.tsv" => include_str!("../../corpus/acts.tsv"),
            "replies/dev.jsonl" => include_str!("../../corpus/replies/dev.jsonl"),
            "replies/a.jsonl" => include_str!("../../corpus/replies/a.jsonl"),
            "replies/b.jsonl" => include_str!("../../corpus/replies/b.jsonl"),
            "replies/c.jsonl" => include_str!("../../corpus/replies/c.jsonl"),
            "replies/d.jsonl" => include_str!("../../corpus/replies/d.jsonl"),
            "replies/g.jsonl" => include_str!("../../corpus/replies/g.jsonl"),
            _ => "",
        }
    }

    /// A mark that no sentence begins with would teach that nothing is done there.
    #[test]
    fn every_mark_of_what_a_sentence_does_finds_its_sentence() {
        let lessons = Lesson::corpus(|name| Ok::<_, serde_json::Error>(text_of(name).to_owned()));
        let now = jiff::civil::date(2026, 11, 24).at(10, 0, 0, 0);
        let mut marked = 0;
        for lesson in lessons.unwrap() {
            let draft = lesson.draft();
            let reading = Reading::of(&draft, now);
            for (beginning, _) in lesson.acts.iter().flatten() {
                let mut sentences = reading.sentences.iter();
                let found =
                    sentences.any(|s| reading.text.reading[s.at.clone()].starts_with(beginning));
                assert!(found, "{}: {beginning}", lesson.id);
            }
            marked += usize::from(lesson.acts.is_some());
        }
        assert_eq!(marked, 808);
    }
}
