//! Who was complained of: named, so that they see the case no more, or taken back where it was not them.

use domain::access::Right;
use domain::command::Command;
use domain::handle::cause::Command as Ask;
use domain::people::{Role, StaffId};

use super::at::AtCase;
use super::scene::Scene;
use super::slip::Slip;
use crate::routes::{CaseComplainedOf, CaseComplainedOfPerson};
use crate::web::choice::{self, Choice};
use crate::web::error::Answer;
use crate::web::form::Form;
use crate::web::would::any_words;

pub struct ComplainedOf {
    pub named: Vec<Named>,
    pub name: Option<Slip>,
    pub nameable: Vec<Choice>,
}

pub struct Named {
    pub name: String,
    /// For who may say that it was not them.
    pub clear: Option<Slip>,
}

pub fn panel(scene: &mut Scene<'_>) -> ComplainedOf {
    let nameable = nameable(scene);
    let may_name = scene.cares() && nameable.len() > 1;
    let complained_of = scene.case().complained_of.clone();
    let named = complained_of.into_iter().map(|staff| named(scene, staff));
    ComplainedOf {
        named: named.collect(),
        name: scene.slip_if(
            may_name,
            "complained-of",
            CaseComplainedOf::to(scene.number()),
        ),
        nameable,
    }
}

fn named(scene: &mut Scene<'_>, staff: StaffId) -> Named {
    let reason = any_words();
    let clears = scene.would(Command::Cause(Ask::ClearComplainedOf { staff, reason }));
    let action = CaseComplainedOfPerson::to(scene.number(), staff);
    Named {
        name: scene.name(staff),
        clear: scene.slip_if(clears.is_ok(), &slip(staff), action),
    }
}

fn slip(staff: StaffId) -> String {
    format!("complained-of-{staff}")
}

/// A lead names anybody; a lead is named by anybody who cares for the case. Nobody names themselves.
fn nameable(scene: &Scene<'_>) -> Vec<Choice> {
    let (t, case) = (scene.t, scene.case());
    let leads = scene.may(Right::Approve);
    let members = scene.found.office.staff.iter().filter(|member| {
        (leads || member.is(Role::Lead))
            && member.id != scene.me.id
            && !case.complained_of.contains(&member.id)
    });
    let named = members.map(|member| (member.id.to_string(), scene.name(member.id)));
    std::iter::once(choice::none_yet(t)).chain(named).collect()
}

/// `POST …/complained-of`: who is named no longer sees the case.
pub async fn name(at: AtCase, mut form: Form) -> Answer {
    let Some(staff) = form.read("to", super::owner::member) else {
        return at.again("complained-of", form).await;
    };
    let command = Command::Cause(Ask::NameComplainedOf { staff });
    at.asking("complained-of", form)
        .does(command, "complained-of-named")
        .await
}

/// `POST …/complained-of/{staff}`: it was not them, and why we know.
pub async fn clear(at: AtCase, mut form: Form) -> Answer {
    let staff: StaffId = at.part("staff")?;
    let slip = slip(staff);
    let Some(reason) = form.text("reason") else {
        return at.again(slip, form).await;
    };
    let mut asking = at.asking(slip, form);
    let reason = asking.keep(reason)?;
    let command = Command::Cause(Ask::ClearComplainedOf { staff, reason });
    asking.does(command, "complained-of-cleared").await
}
