//! Labelled complaints to learn from and to be measured by, and titles that a clerk would give. Read from text
//! that the caller brings.

use super::labels::Decision;
use super::{CauseKind, Department, Severity, VoiceKind};
use crate::Language;
use crate::personal::PersonalKind;
use serde::Deserialize;

/// A text and what is true of it.
#[derive(Clone, Debug)]
pub struct Lesson {
    pub text: String,
    pub decision: Decision,
    pub is_a_title: bool,
}

/// A row of `corpus/complaints/*.jsonl`.
#[derive(Clone, Debug, Deserialize)]
pub struct Labelled {
    pub id: String,
    pub lang: Language,
    pub text: String,
    pub subject: String,
    pub kind: VoiceKind,
    pub department: Department,
    pub severity: Severity,
    pub causes: Vec<CauseKind>,
    pub abusive: bool,
    pub personal_data: Vec<Marked>,
}

/// Personal data by its kind and words.
#[derive(Clone, Debug, Deserialize)]
pub struct Marked {
    pub kind: PersonalKind,
    pub text: String,
}

impl Labelled {
    /// Reads JSON Lines.
    ///
    /// # Errors
    /// The first line that is no labelled complaint.
    pub fn read(lines: &str) -> Result<Vec<Labelled>, serde_json::Error> {
        lines.lines().map(serde_json::from_str).collect()
    }

    /// The text with all that is known of it, and its title, which tells the department.
    pub fn lessons(&self) -> [Lesson; 2] {
        let text = Lesson {
            text: self.text.clone(),
            decision: Decision {
                kind: Some(self.kind),
                department: Some(self.department),
                severity: Some(self.severity),
                causes: Some(self.causes.clone()),
            },
            is_a_title: false,
        };
        [text, Lesson::title(&self.subject, self.department)]
    }
}

impl Lesson {
    fn title(text: &str, department: Department) -> Lesson {
        Lesson {
            text: text.to_owned(),
            decision: Decision {
                department: Some(department),
                ..Decision::default()
            },
            is_a_title: true,
        }
    }

    /// Reads titles, one department a line: `학사/교무<TAB>title<TAB>title…`.
    pub fn titles(lines: &str) -> Vec<Lesson> {
        let lines = lines.lines().filter_map(|line| line.split_once('\t'));
        lines
            .filter_map(|(name, titles)| {
                let named = |d: &Department| d.as_str() == name;
                Some((Department::ALL.into_iter().find(named)?, titles))
            })
            .flat_map(|(department, titles)| {
                titles
                    .split('\t')
                    .map(move |t| Lesson::title(t, department))
            })
            .collect()
    }
}
