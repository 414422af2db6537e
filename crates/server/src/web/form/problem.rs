//! What can be said beside a field. Each has its sentence `field-<id>` in both languages.

use app::files::FileProblem;
use domain::refusal::Refusal;
use domain::words::WordsProblem;

use crate::web::error::WebError;
use crate::web::text::{Sentence, Text};

/// Why a field is not taken as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldProblem {
    Empty,
    /// More characters than fit.
    TooLong {
        limit: usize,
        was: usize,
    },
    /// Fewer characters than needed.
    TooShort {
        least: usize,
    },
    /// Not one of the choices.
    NotOffered,
    NotADay,
    NotATime,
    NotANumber,
    NotAnEmail,
    NotAPhone,
    /// Another kind of value is wanted here.
    WrongShape,
    /// Nobody asked for this.
    Unknown,
    /// The second time is not like the first.
    NotTheSame,
    /// Name and password, or number and secret, do not belong together.
    NotKnown,
    /// A photo or document that is not taken.
    File(FileProblem),
    TooManyFiles {
        most: usize,
    },
    /// It was not kept this time; the words were.
    ChooseAgain,
    /// Neither a name or contact nor the wish to stay anonymous.
    NameOrAnonymous,
    /// One address sends too much; nothing is lost.
    TooOften {
        minutes: u64,
    },
    /// Account and password do not belong together.
    WrongSignIn,
    WrongPassword,
    /// Nothing can be saved for now; nothing is lost.
    NotNow,
    /// Too many wrong tries.
    Resting,
    /// A password that contains the name.
    HoldsTheName,
    /// The rules say no.
    Refused(Refusal),
}

impl FieldProblem {
    /// What a program reads; never changes its meaning.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too-long",
            Self::TooShort { .. } => "too-short",
            Self::NotOffered => "not-offered",
            Self::NotADay => "not-a-day",
            Self::NotATime => "not-a-time",
            Self::NotANumber => "not-a-number",
            Self::NotAnEmail => "not-an-email",
            Self::NotAPhone => "not-a-phone",
            Self::WrongShape => "wrong-shape",
            Self::WrongSignIn => "wrong-sign-in",
            Self::WrongPassword => "wrong-password",
            Self::Unknown => "unknown",
            Self::NotTheSame => "not-the-same",
            Self::NotKnown => "not-known",
            Self::File(FileProblem::Empty) => "file-empty",
            Self::File(FileProblem::TooLarge) => "file-too-large",
            Self::File(FileProblem::WrongType) => "file-wrong-type",
            Self::File(FileProblem::TooManyPixels) => "file-too-many-pixels",
            Self::TooManyFiles { .. } => "too-many-files",
            Self::ChooseAgain => "choose-again",
            Self::NameOrAnonymous => "name-or-anonymous",
            Self::TooOften { .. } => "too-often",
            Self::Resting => "resting",
            Self::HoldsTheName => "holds-the-name",
            Self::NotNow => "not-now",
            Self::Refused(refusal) => refusal.id(),
        }
    }

    pub fn say(&self, t: &Text) -> Sentence {
        match self {
            Self::Empty => t.say("field-empty"),
            Self::TooLong { limit, was } => t
                .say("field-too-long")
                .with("limit", *limit)
                .with("was", *was),
            Self::TooShort { least } => t.say("field-too-short").with("least", *least),
            Self::NotOffered => t.say("field-not-offered"),
            Self::NotADay => t.say("field-not-a-day"),
            Self::NotATime => t.say("field-not-a-time"),
            Self::NotANumber => t.say("field-not-a-number"),
            Self::NotAnEmail => t.say("field-not-an-email"),
            Self::NotAPhone => t.say("field-not-a-phone"),
            Self::WrongShape => t.say("field-wrong-shape"),
            Self::Unknown => t.say("field-unknown"),
            Self::NotTheSame => t.say("field-not-the-same"),
            Self::NotKnown => t.say("field-not-known"),
            Self::File(FileProblem::Empty) => t.say("field-file-empty"),
            Self::File(FileProblem::TooLarge) => t.say("field-file-too-large"),
            Self::File(FileProblem::WrongType) => t.say("field-file-wrong-type"),
            Self::File(FileProblem::TooManyPixels) => t.say("field-file-too-many-pixels"),
            Self::TooManyFiles { most } => t.say("field-too-many-files").with("most", *most),
            Self::ChooseAgain => t.say("field-choose-again"),
            Self::NameOrAnonymous => t.say("field-name-or-anonymous"),
            Self::TooOften { minutes } => t.say("trouble-too-often.more").with("minutes", *minutes),
            Self::WrongSignIn => t.say("field-wrong-sign-in"),
            Self::WrongPassword => t.say("field-wrong-password"),
            Self::NotNow => t.say("field-not-now"),
            Self::Resting => t.say("field-resting"),
            Self::HoldsTheName => t.say("field-holds-the-name"),
            Self::Refused(refusal) => t.refusal(refusal),
        }
    }
}

/// What is no fault of the words: said above the form, and beside no field.
impl FieldProblem {
    pub fn is_ours(&self) -> bool {
        matches!(self, Self::NotNow | Self::TooOften { .. })
    }

    /// What happened, and that nothing typed is lost.
    pub fn above(&self, t: &Text) -> (Sentence, Sentence) {
        match self {
            Self::NotNow => (t.say("trouble-not-now"), t.say("trouble-not-now.more")),
            Self::TooOften { .. } => (t.say("trouble-too-often"), self.say(t)),
            other => (t.say("error-refused"), other.say(t)),
        }
    }

    /// What stands against it and can be said beside the words, which stay.
    /// Errors: what cannot be mended by sending the words again.
    pub fn beside(error: WebError) -> Result<Self, WebError> {
        match error {
            WebError::Refused(refusal) => Ok(Self::Refused(refusal)),
            WebError::ReadOnly | WebError::Busy => Ok(Self::NotNow),
            error => Err(error),
        }
    }
}

impl From<WordsProblem> for FieldProblem {
    fn from(problem: WordsProblem) -> Self {
        match problem {
            WordsProblem::Empty => Self::Empty,
            WordsProblem::TooLong { limit, was } => Self::TooLong { limit, was },
        }
    }
}
