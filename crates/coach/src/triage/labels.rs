//! What is learnt and suggested: one output of the model for every value of every field.

use super::{CauseKind, Department, Severity, VoiceKind};
use std::ops::Range;

/// Outputs of the model.
pub const OUTPUTS: usize = 24;

/// One number per output.
pub type Scores = [f32; OUTPUTS];

/// What is true of a text, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    pub kind: Option<VoiceKind>,
    pub department: Option<Department>,
    pub severity: Option<Severity>,
    /// Empty for what is no complaint.
    pub causes: Option<Vec<CauseKind>>,
}

const DEPARTMENTS: usize = 0;
const CAUSES: usize = DEPARTMENTS + Department::ALL.len();
const KINDS: usize = CAUSES + CauseKind::ALL.len();
const SEVERITIES: usize = KINDS + VoiceKind::ALL.len();
const _: () = assert!(SEVERITIES + Severity::ALL.len() == OUTPUTS);

pub(super) const fn department(value: Department) -> usize {
    DEPARTMENTS + value as usize
}

pub(super) const fn cause(value: CauseKind) -> usize {
    CAUSES + value as usize
}

pub(super) const fn kind(value: VoiceKind) -> usize {
    KINDS + value as usize
}

pub(super) const fn severity(value: Severity) -> usize {
    SEVERITIES + value as usize
}

pub(super) const fn is_cause(output: usize) -> bool {
    CAUSES <= output && output < KINDS
}

/// An output by its field and value, as it is kept.
pub(super) fn name(output: usize) -> String {
    let named = Department::ALL
        .iter()
        .map(|v| (department(*v), "field", v.as_str()));
    let named = named
        .chain(
            CauseKind::ALL
                .iter()
                .map(|v| (cause(*v), "cause", v.as_str())),
        )
        .chain(
            VoiceKind::ALL
                .iter()
                .map(|v| (kind(*v), "kind", v.as_str())),
        )
        .chain(
            Severity::ALL
                .iter()
                .map(|v| (severity(*v), "severity", v.as_str())),
        );
    let found = named.into_iter().find(|(at, ..)| *at == output);
    found.map_or_else(String::new, |(_, field, value)| format!("{field}/{value}"))
}

impl Decision {
    /// Per output whether it holds; `None` where nothing is known.
    pub(super) fn truths(&self) -> [Option<bool>; OUTPUTS] {
        let mut truths = [None; OUTPUTS];
        let mut tell = |known: bool, range: Range<usize>, holds: &dyn Fn(usize) -> bool| {
            for output in range.filter(|_| known) {
                truths[output] = Some(holds(output));
            }
        };
        let (d, k, s) = (self.department, self.kind, self.severity);
        tell(d.is_some(), DEPARTMENTS..CAUSES, &|o| {
            d.map(department) == Some(o)
        });
        tell(k.is_some(), KINDS..SEVERITIES, &|o| k.map(kind) == Some(o));
        tell(s.is_some(), SEVERITIES..OUTPUTS, &|o| {
            s.map(severity) == Some(o)
        });
        let causes = self.causes.as_deref();
        tell(causes.is_some(), CAUSES..KINDS, &|o| {
            causes.is_some_and(|told| told.iter().any(|c| cause(*c) == o))
        });
        truths
    }
}
