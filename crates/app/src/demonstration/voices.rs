//! The voices of the demonstration, read from the complaints kept beside the code. All invented.

use crate::receive::{Contact, Voice};
use domain::handle::cause::Cause;
use domain::people::Relation;
use domain::receive::channel::Channel;
use domain::receive::intake::VoiceKind;
use domain::words::Words;
use serde::Deserialize;

use super::people::department_of;

const COMPLAINTS: &str = include_str!("../../demonstration/complaints.jsonl");

#[derive(Debug, Clone, Deserialize)]
pub struct Complaint {
    channel: String,
    customer: String,
    pub kind: String,
    text: String,
    pub subject: String,
    department: String,
    pub causes: Vec<String>,
    pub severity: String,
    wants: String,
}

/// In the order of the file. A line that does not parse is a fault of the build and found by a test.
pub fn complaints() -> Vec<Complaint> {
    COMPLAINTS
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect()
}

const NAMES: [&str; 12] = [
    "김하늘",
    "이도경",
    "박서준",
    "최가온",
    "정다인",
    "강민호",
    "윤새봄",
    "장우진",
    "임소라",
    "한결",
    "오나래",
    "서지안",
];

impl Complaint {
    pub fn voice(&self, place: usize) -> Option<Voice> {
        let department = department_of(&self.department);
        Some(Voice {
            kind: VoiceKind::parse(&self.kind)?,
            channel: Channel::parse(&self.channel)?,
            subject: Words::line(&self.subject).ok(),
            text: Words::text(&self.text).ok()?,
            expectation: self.expectation().and_then(|words| Words::text(words).ok()),
            happened: None,
            contact: contact(place),
            relation: Relation::parse(&self.customer)?,
            causes_told: self.causes(),
            department,
            files: Vec::new(),
        })
    }

    pub fn causes(&self) -> Vec<Cause> {
        self.causes
            .iter()
            .filter_map(|cause| Cause::parse(cause))
            .collect()
    }

    fn expectation(&self) -> Option<&'static str> {
        match self.wants.as_str() {
            "apology" => Some("그때 일에 대해 진심 어린 사과를 받고 싶습니다."),
            "refund-or-compensation" => Some("잘못 낸 금액을 돌려받거나 그만큼 보상받고 싶습니다."),
            "correction" => Some("잘못된 기록을 바로잡아 주시기 바랍니다."),
            "information" => Some("어떻게 하면 되는지 정확히 알고 싶습니다."),
            "action" => Some("같은 일이 다시 없도록 조치해 주시고, 언제까지 되는지 알려 주십시오."),
            "recognition" => Some("그 직원분께 고맙다는 말을 꼭 전해 주시면 좋겠습니다."),
            _ => None,
        }
    }
}

/// Some customers come again, some stay anonymous.
fn contact(place: usize) -> Contact {
    if place % 9 == 4 {
        return Contact::default();
    }
    // Every seventh is somebody who was here before.
    let person = if place.is_multiple_of(7) { 3 } else { place };
    Contact {
        name: Words::line(NAMES[(person * 5 + person / 12) % NAMES.len()]).ok(),
        // 010-0 and 010-1 are not issued.
        phone: Words::line(&format!("010-0{:03}-{:04}", person % 1000, 1000 + person)).ok(),
        email: place
            .is_multiple_of(3)
            .then(|| Words::line(&format!("c{person}@mail.example")).ok())
            .flatten(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kept_complaint_is_a_voice() {
        let complaints = complaints();
        assert_eq!(complaints.len(), COMPLAINTS.lines().count());
        assert!(complaints.len() >= 110);
        for (place, complaint) in complaints.iter().enumerate() {
            assert!(complaint.voice(place).is_some(), "{complaint:?}");
        }
    }
}
