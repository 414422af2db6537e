//! 보완 and 반려 on the case page: what the customer was asked for, what came, and that it is given back where nothing did.

use domain::command::Command;
use domain::handle::clock::{Command as Ask, Supplement};

use super::at::AtCase;
use super::scene::Scene;
use super::slip::Slip;
use crate::routes::{CaseGivingBack, CaseSupplement, CaseSupplementDate, CaseSupplementReturn};
use crate::web::error::Answer;
use crate::web::form::Form;
use crate::web::form::read::day;
use crate::web::text::Sentence;
use crate::web::would::any_words;

pub struct Supplements {
    pub asked: Vec<Asked>,
    pub ask: Option<Slip>,
    pub more_time: Option<Slip>,
    pub returned: Option<Slip>,
    pub give_back: Option<Slip>,
}

/// A supplement that was asked for.
pub struct Asked {
    pub what: String,
    pub state: Sentence,
}

pub fn panel(scene: &mut Scene<'_>) -> Supplements {
    let number = scene.number();
    let soon = scene.t.today().saturating_add(jiff::Span::new().days(5));
    let would = |scene: &Scene<'_>, ask| scene.would(Command::Clock(ask)).is_ok();
    let (what, reason) = (any_words(), any_words());
    let asks = would(scene, Ask::RequestSupplement { what, by_on: soon });
    let awaits = would(scene, Ask::ReceiveSupplement);
    let gives_back = would(scene, Ask::GiveBack { reason });
    let asked = scene.case().clock.supplements.iter();
    Supplements {
        asked: asked.map(|one| asked_for(scene, one)).collect(),
        ask: scene.slip_if(asks, "supplement", CaseSupplement::to(number)),
        more_time: scene.slip_if(awaits, "supplement-date", CaseSupplementDate::to(number)),
        returned: scene.slip_if(
            awaits,
            "supplement-return",
            CaseSupplementReturn::to(number),
        ),
        give_back: scene.slip_if(gives_back, "giving-back", CaseGivingBack::to(number)),
    }
}

fn asked_for(scene: &Scene<'_>, supplement: &Supplement) -> Asked {
    let t = scene.t;
    let (key, day) = match supplement.returned_on {
        Some(on) => ("supplement-came", on),
        None => ("supplement-awaited", supplement.by_on),
    };
    Asked {
        what: scene.words(&supplement.what),
        state: t.say(key).with("day", t.day(day)),
    }
}

/// `POST …/supplement`: the customer is asked for what is missing, and the clock stands still.
pub async fn request(at: AtCase, mut form: Form) -> Answer {
    let (what, by_on) = (form.text("what"), form.read("by", day));
    let (Some(what), Some(by_on)) = (what, by_on) else {
        return at.again("supplement", form).await;
    };
    let mut asking = at.asking("supplement", form);
    let what = asking.keep(what)?;
    let command = Command::Clock(Ask::RequestSupplement { what, by_on });
    asking.does(command, "supplement-requested").await
}

/// `POST …/supplement/date`: the customer asked for more time.
pub async fn more_time(at: AtCase, mut form: Form) -> Answer {
    let Some(by_on) = form.read("by", day) else {
        return at.again("supplement-date", form).await;
    };
    let command = Command::Clock(Ask::ExtendSupplement { by_on });
    at.asking("supplement-date", form)
        .does(command, "supplement-extended")
        .await
}

/// `POST …/supplement/return`: it came, and the clock runs again.
pub async fn returned(at: AtCase, form: Form) -> Answer {
    let command = Command::Clock(Ask::ReceiveSupplement);
    at.asking("supplement-return", form)
        .does(command, "supplement-received")
        .await
}

/// `POST …/giving-back`: asked for twice, and nothing came. The customer reads the reason.
pub async fn give_back(at: AtCase, mut form: Form) -> Answer {
    let Some(reason) = form.text("reason") else {
        return at.again("giving-back", form).await;
    };
    let mut asking = at.asking("giving-back", form);
    let reason = asking.keep(reason)?;
    let command = Command::Clock(Ask::GiveBack { reason });
    asking.does(command, "given-back").await
}
