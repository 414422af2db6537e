//! Everything that happened to a case, for staff: one plain sentence for each kind of event, who did it, the words in it.
//! Shows what is inside the house too; what the customer sees of it is the tracking page's.

mod care;
mod letters;
mod time;

use app::ask::case::{CasePage, Moment};
use domain::event::{Audience, Event};
use domain::people::StaffId;
use domain::words::TextRef;

use super::names;
use crate::web::text::{Sentence, Text};

pub use care::kind_of;

/// One line of the timeline.
pub struct Happened {
    /// "" | "customer" | "office" | "well" | "late" | "inside".
    pub side: &'static str,
    pub icon: &'static str,
    pub title: Sentence,
    pub who: String,
    pub when: Sentence,
    pub machine: String,
    /// What was said, each with a word that tells what it is, where it is not plain.
    pub words: Vec<Said>,
    /// A letter: long, and opened when it is wanted.
    pub long: bool,
}

pub struct Said {
    pub label: Option<Sentence>,
    pub text: String,
}

/// The newest first.
pub fn all(t: &Text, page: &CasePage) -> Vec<Happened> {
    since(t, page, 0)
}

/// What happened after somebody saw this version, the newest first.
pub fn since(t: &Text, page: &CasePage, seen: u32) -> Vec<Happened> {
    let teller = Teller { t, page };
    let later = page.timeline.iter().filter(|moment| moment.version > seen);
    later
        .rev()
        .filter_map(|moment| teller.line(moment))
        .collect()
}

/// Side, icon, sentence and the texts in it.
struct Told<'a> {
    side: &'static str,
    icon: &'static str,
    title: Sentence,
    texts: Vec<(Option<&'static str>, &'a TextRef)>,
}

impl<'a> Told<'a> {
    fn new(side: &'static str, icon: &'static str, title: Sentence) -> Self {
        Self {
            side,
            icon,
            title,
            texts: Vec::new(),
        }
    }

    fn saying(mut self, text: &'a TextRef) -> Self {
        self.texts.push((None, text));
        self
    }

    /// A text under a word of its own: the key of that word.
    fn saying_as(mut self, label: &'static str, text: &'a TextRef) -> Self {
        self.texts.push((Some(label), text));
        self
    }

    fn saying_some(self, text: Option<&'a TextRef>) -> Self {
        match text {
            Some(text) => self.saying(text),
            None => self,
        }
    }
}

struct Teller<'a> {
    t: &'a Text,
    page: &'a CasePage,
}

impl<'a> Teller<'a> {
    /// None where the line beside it says the same.
    fn line(&self, moment: &'a Moment) -> Option<Happened> {
        let told = self.told(&moment.event)?;
        let inside = moment.event.audience() == Audience::Staff && told.side == "office";
        let words = told.texts.iter().map(|(label, text)| Said {
            label: label.map(|label| self.t.say(label)),
            text: self.words(text),
        });
        Some(Happened {
            side: if inside { "" } else { told.side },
            icon: told.icon,
            who: self.actor(&moment.actor),
            when: self.t.moment(moment.at),
            machine: self.t.machine(moment.at),
            words: words.collect(),
            long: matches!(moment.event, Event::LetterSent(_)),
            title: told.title,
        })
    }

    fn told(&self, event: &'a Event) -> Option<Told<'a>> {
        self.care(event)
            .or_else(|| self.time(event))
            .or_else(|| self.letters(event))
    }

    fn say(&self, key: &'static str) -> Sentence {
        self.t.say(key)
    }

    fn words(&self, text: &TextRef) -> String {
        self.page
            .texts
            .of(text)
            .map_or_else(|| self.t.say("erased").to_string(), str::to_owned)
    }

    fn staff(&self, id: StaffId) -> String {
        names::staff(self.t, &self.page.office, id)
    }

    /// `staff:<id>`, `customer`, `public` or `system`.
    fn actor(&self, actor: &str) -> String {
        let id = actor.strip_prefix("staff:").and_then(|id| id.parse().ok());
        match (id, actor) {
            (Some(id), _) => self.staff(id),
            (None, "system") => self.say("care-by-clock").to_string(),
            _ => self.customer(),
        }
    }

    fn customer(&self) -> String {
        let name = self.page.customer.as_ref().and_then(|c| c.name.as_deref());
        match name {
            Some(name) => self.say("customer-named").with("name", name).to_string(),
            None => self.say("care-customer").to_string(),
        }
    }
}
