//! Labelled replies and sentences to learn from and to be measured by. Read from text that the caller brings;
//! the corpus folder is read by training and tests only.

use crate::{Channel, Draft, Kind, Language, RuleId, registry};
use serde::Deserialize;

/// The writers whose replies are learnt from.
pub const WRITERS: &[&str] = &["dev", "a", "b", "c", "d", "f"];
/// The writer whose replies are kept aside: nobody looks at them, nothing is learnt from them.
pub const KEPT_ASIDE: &str = "e";
/// Files of single sentences.
const SENTENCES: &[&str] = &[];

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
        Ok(lessons)
    }

    /// The part that the model is measured on when it is not learnt from: a writer's replies.
    pub fn by_writer(&self) -> Option<String> {
        (!self.alone).then(|| self.writer.clone())
    }

    /// The examples on the pages of the rules: what they mark is a label, the rest is none.
    pub fn pages() -> Vec<Lesson> {
        let labelled = registry::said().filter(|rule| rule.id.is_labelled());
        let examples = labelled.flat_map(|rule| rule.examples.iter().map(|e| (rule.id, e)));
        examples
            .map(|(rule, example)| Lesson {
                id: rule.to_string(),
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
                writer: "pages".to_owned(),
                alone: true,
            })
            .collect()
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
