//! 반송 on the case page: the notice of a supplement that came back, and what is taken as withdrawn where it came back twice.

use domain::command::Command;
use domain::handle::clock::Command as Ask;

use super::at::AtCase;
use super::scene::Scene;
use super::slip::Slip;
use crate::routes::{CaseDeemedWithdrawal, CaseSupplementUndelivered};
use crate::web::error::Answer;
use crate::web::form::Form;
use crate::web::would::any_words;

pub struct Undelivered {
    pub came_back: Option<Slip>,
    pub deem: Option<Slip>,
}

pub fn panel(scene: &mut Scene<'_>) -> Undelivered {
    let number = scene.number();
    let would = |scene: &Scene<'_>, ask| scene.would(Command::Clock(ask)).is_ok();
    let (how, reason) = (any_words(), any_words());
    let came_back = would(scene, Ask::SupplementCameBack { how });
    let deems = would(scene, Ask::DeemWithdrawn { reason });
    let came_back_at = CaseSupplementUndelivered::to(number);
    let deemed_at = CaseDeemedWithdrawal::to(number);
    Undelivered {
        came_back: scene.slip_if(came_back, "supplement-undelivered", came_back_at),
        deem: scene.slip_if(deems, "deemed-withdrawal", deemed_at),
    }
}

/// `POST …/supplement/undelivered`: the post brought the notice back.
pub async fn came_back(at: AtCase, mut form: Form) -> Answer {
    let Some(how) = form.text("how") else {
        return at.again("supplement-undelivered", form).await;
    };
    let mut asking = at.asking("supplement-undelivered", form);
    let how = asking.keep(how)?;
    let command = Command::Clock(Ask::SupplementCameBack { how });
    asking.does(command, "supplement-undelivered").await
}

/// `POST …/deemed-withdrawal`: it came back twice. Should the customer appear, they read the reason.
pub async fn deem(at: AtCase, mut form: Form) -> Answer {
    let Some(reason) = form.text("reason") else {
        return at.again("deemed-withdrawal", form).await;
    };
    let mut asking = at.asking("deemed-withdrawal", form);
    let reason = asking.keep(reason)?;
    let command = Command::Clock(Ask::DeemWithdrawn { reason });
    asking.does(command, "deemed-withdrawn").await
}
