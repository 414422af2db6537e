//! The closed lists of names in the document, taken from the domain so that they cannot differ from it.

use std::borrow::Cow;

use app::tokens::Scope;
use domain::handle::case::CaseState;
use domain::handle::cause::Cause;
use domain::people::Relation;
use domain::receive::channel::Channel;
use domain::receive::intake::VoiceKind;
use domain::reply::letter::Route;
use domain::reply::review::SetAsideBecause;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

macro_rules! names {
    ($($schema:ident = $values:expr, $described:literal;)+) => {$(
        /// Only a schema.
        pub struct $schema;

        impl PartialSchema for $schema {
            fn schema() -> RefOr<Schema> {
                ObjectBuilder::new()
                    .schema_type(Type::String)
                    .description(Some($described))
                    .enum_values(Some($values))
                    .into()
            }
        }

        impl ToSchema for $schema {
            fn name() -> Cow<'static, str> {
                stringify!($schema).into()
            }
        }
    )+};
}

names! {
    KindName = VoiceKind::ALL.map(VoiceKind::as_str),
        "What comes in: 불만, 요청, 질의, 건의, 칭찬. It sets the statutory period.";
    ChannelName = Channel::ALL.map(Channel::as_str), "The way it came in.";
    StateName = CaseState::ALL.map(CaseState::as_str), "Where a case stands in its life.";
    CauseName = Cause::ALL.map(Cause::as_str), "Why the customer is dissatisfied.";
    RelationName = Relation::ALL.map(Relation::as_str), "The part in which the customer comes.";
    ScopeName = Scope::ALL.map(Scope::as_str), "What a token may be for.";
    LetterKindName = ["acknowledgement", "progress", "answer"],
        "We have it; where it stands; the result with its decision.";
    DecisionName = ["granted", "partly-granted", "not-granted"], "The result of an answer.";
    RouteName = Route::ALL.map(Route::as_str), "Where a customer can go who is refused.";
    SetAsideName = SetAsideBecause::ALL.map(SetAsideBecause::as_str),
        "Why a finding of the coach was set aside.";
    PromiseStateName = ["open", "kept", "broken", "lapsed"], "What became of a promise.";
    ConsentName = ["phone", "counter", "writing"], "How the customer agreed to another date.";
    MemoKindName = ["memo", "note"],
        "A memo holds the customer's words; a note is the house's own thought.";
}
