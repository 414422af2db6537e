//! The named office that all tests use: 한빛대학교, its departments and staff, a clock that stands still until it is moved.
//! Afterwards [`Desk::leave`] proves that the record verifies and that state is the replay of the journal.

pub mod child;
pub mod office;

use app::App;
use app::clock::Clock;
use app::jobs::send::{self, Post};
use app::perform::{Act, Done};
use app::receive::{Contact, Receipt, Voice};
use app::trouble::Trouble;
use domain::access::{Actor, StaffActor};
use domain::command::Command;
use domain::handle::case::CaseNumber;
use domain::people::{OrgId, Relation, StaffId};
use domain::receive::channel::Channel;
use domain::receive::intake::VoiceKind;
use domain::words::Words;
use jiff::Timestamp;
use store::{Location, Store};
use tempfile::TempDir;

/// The test office's organisation.
pub const ORG: OrgId = OrgId(1);

/// An office on a fresh embedded database.
pub struct Desk {
    pub app: App,
    folder: TempDir,
}

impl Desk {
    /// Monday 23 November 2026, ten in the morning in Seoul.
    ///
    /// # Panics
    /// Where the office cannot be made; a test cannot go on.
    #[allow(clippy::expect_used, reason = "a test cannot go on without its office")]
    pub fn open() -> Self {
        let folder = TempDir::new().expect("a folder of its own");
        let clock = Clock::held(monday_ten());
        let store = Store::open(Location::Folder(folder.path().to_owned())).expect("a store");
        office::set_up(&store, ORG, monday_ten()).expect("an office");
        let app = App::on(store, ORG, clock).expect("an app");
        Self { app, folder }
    }

    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Moves the office's clock.
    pub fn at(&self, at: &str) {
        if let Ok(at) = at.parse() {
            self.app.clock().set(at);
        }
    }

    pub fn staff(&self, id: StaffId) -> StaffActor {
        let office = self.app.office();
        let member = office.member(id);
        StaffActor {
            id,
            roles: member
                .map(|member| member.roles.clone())
                .unwrap_or_default(),
            departments: member
                .map(|member| member.departments.clone())
                .unwrap_or_default(),
        }
    }

    /// A parent files a complaint over the web.
    pub async fn receive(&self, text: &str) -> Result<Receipt, Trouble> {
        self.app.receive(Actor::Public, voice(text), None).await
    }

    /// Somebody does something that needs no words.
    pub async fn act(
        &self,
        actor: Actor,
        number: CaseNumber,
        command: Command,
    ) -> Result<Done, Trouble> {
        let act = Act {
            actor,
            number,
            seen: None,
            key: None,
            texts: app::kept::Kept::new(),
            files: Vec::new(),
            command,
        };
        self.app.perform(act).await
    }

    /// Sends what is in the outbox into memory, closes the office and proves its record.
    ///
    /// # Panics
    /// As [`Self::leave`], and where something stays in the outbox.
    #[allow(clippy::expect_used, reason = "the test fails here")]
    pub async fn leave_with_all_sent(self, post: &Post) {
        let left = send::send_due(&self.app, post).await;
        left.expect("the outbox can be looked at");
        let next = self
            .app
            .read(|reader| Ok(store::outbox::next_due_at(reader)?));
        let next = next.await.expect("the outbox can be read");
        assert_eq!(next, None, "something stays in the outbox");
        self.leave();
    }

    /// Closes the office and proves its record.
    ///
    /// # Panics
    /// Where the record does not verify or state is not the replay of the journal.
    pub fn leave(self) {
        self.app.close();
        prove(self.folder.path());
    }
}

/// Proves a data folder: chain, texts, files, and that what the tables say is the replay of the journal.
///
/// # Panics
/// Where something does not fit; the message names it.
#[allow(clippy::expect_used, reason = "the test fails here")]
pub fn prove(folder: &std::path::Path) {
    let store = Store::open(Location::Folder(folder.to_owned())).expect("the store opens again");
    let report = store::verify::verify(&store, ORG).expect("the record can be read");
    assert!(
        report.problems.is_empty(),
        "the record does not prove itself: {report:?}"
    );
    store.close();
}

pub fn monday_ten() -> Timestamp {
    Timestamp::from_second(1_795_395_600).unwrap_or_default()
}

/// A complaint of a parent, with an expectation and a phone number.
///
/// # Panics
/// Where the text is empty.
#[allow(clippy::expect_used, reason = "a test gives words")]
pub fn voice(text: &str) -> Voice {
    Voice {
        kind: VoiceKind::Complaint,
        channel: Channel::Web,
        subject: None,
        text: Words::text(text).expect("words"),
        expectation: Words::text("왜 그렇게 되었는지 설명을 듣고 싶습니다.").ok(),
        happened: Words::line("11월 20일 오후 2시, 학사팀 창구").ok(),
        contact: Contact {
            name: Words::line("김하늘").ok(),
            phone: Words::line("010-0123-4567").ok(),
            email: None,
        },
        relation: Relation::Parent,
        causes_told: Vec::new(),
        department: office::ACADEMIC,
        files: Vec::new(),
    }
}
