//! Every address of the house, as a type: pages, letters and tests build their links from here.
//! Never holds a handler or a rule; who may knock where is decided by the handlers' extractors.

use std::fmt::{self, Display};

use axum::response::{IntoResponse, Redirect, Response};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// A link inside the house: always a path that starts with `/`, already encoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link(String);

/// What may stand in one path segment unencoded (RFC 3986, 2.3).
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

impl Link {
    fn build(pattern: &str, values: &[&dyn Display]) -> Self {
        let mut path = String::with_capacity(pattern.len() + 16);
        let mut values = values.iter();
        for segment in pattern.split('/').skip(1) {
            path.push('/');
            if !segment.starts_with('{') {
                path.push_str(segment);
            } else if let Some(value) = values.next() {
                path.extend(utf8_percent_encode(&value.to_string(), SEGMENT));
            }
        }
        Self(path)
    }

    /// A link that was handed through a form, if it leads under `root` and nowhere else.
    pub fn within(root: &str, link: &str) -> Option<Self> {
        let rest = link.strip_prefix(root)?;
        let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '\\' | '"' | '<' | '>');
        let leads_there = rest.is_empty() || rest.starts_with(['/', '?']);
        (leads_there && !rest.contains("//") && link.chars().all(plain))
            .then(|| Self(link.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same page with one more query value.
    #[must_use]
    pub fn with(mut self, name: &str, value: &impl Display) -> Self {
        self.0.push(if self.0.contains('?') { '&' } else { '?' });
        self.0.push_str(name);
        self.0.push('=');
        self.0
            .extend(utf8_percent_encode(&value.to_string(), SEGMENT));
        self
    }

    /// The place on the page with this element id.
    #[must_use]
    pub fn at(mut self, element: &str) -> Self {
        self.0.push('#');
        self.0.extend(utf8_percent_encode(element, SEGMENT));
        self
    }

    /// 303 See Other: what a form answers when its work is done.
    pub fn see_other(&self) -> Response {
        Redirect::to(&self.0).into_response()
    }
}

impl Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! pages {
    ($($(#[$doc:meta])* $name:ident $pattern:literal $(($($value:ident),+))?;)+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub struct $name;

            impl $name {
                pub const PATTERN: &'static str = $pattern;

                pub fn to($($($value: impl Display),+)?) -> Link {
                    Link::build($pattern, &[$($(&$value),+)?])
                }
            }
        )+

        /// Every pattern there is, for the tests that walk the house.
        pub const PATTERNS: &[&str] = &[$($pattern),+];
    };
}

pages! {
    // For the one who complains: no account.
    /// The form with which everything begins.
    SayIt "/";
    Complaints "/complaints";
    Receipt "/receipt/{number}" (number);
    /// Number and secret are asked here.
    Follow "/follow";
    FollowCase "/follow/{number}" (number);
    FollowLeave "/follow/{number}/leave" (number);
    FollowAgreement "/follow/{number}/agreement" (number);
    FollowRefusal "/follow/{number}/refusal" (number);
    FollowAdditions "/follow/{number}/additions" (number);
    FollowWithdrawal "/follow/{number}/withdrawal" (number);
    FollowSurvey "/follow/{number}/survey" (number);
    FollowFile "/follow/{number}/files/{file}" (number, file);

    // For staff.
    Today "/staff";
    SignIn "/staff/sign-in";
    SignOut "/staff/sign-out";
    SignOutEverywhere "/staff/sign-out-everywhere";
    Password "/staff/password";
    /// Server-sent events: which cases changed, never what was said.
    Live "/staff/live";
    StaffCases "/staff/cases";
    /// Staff write down what they hear at the counter or by phone.
    CounterIntake "/staff/receive";
    /// What is suggested for what is typed there.
    CounterSorted "/staff/receive/suggestions";
    StaffCase "/staff/cases/{number}" (number);
    CaseAcknowledgement "/staff/cases/{number}/acknowledgement" (number);
    CaseKind "/staff/cases/{number}/kind" (number);
    /// Who was complained of: they no longer see the case.
    CaseComplainedOf "/staff/cases/{number}/complained-of" (number);
    /// It was not them.
    CaseComplainedOfPerson "/staff/cases/{number}/complained-of/{staff}" (number, staff);
    CaseMemos "/staff/cases/{number}/memos" (number);
    CaseCauses "/staff/cases/{number}/causes" (number);
    CaseAssessment "/staff/cases/{number}/assessment" (number);
    CaseChanges "/staff/cases/{number}/changes" (number);
    /// What a change achieved.
    CaseChange "/staff/cases/{number}/changes/{change}" (number, change);
    CasePromises "/staff/cases/{number}/promises" (number);
    /// It was kept.
    CasePromise "/staff/cases/{number}/promises/{promise}" (number, promise);
    CasePromiseDate "/staff/cases/{number}/promises/{promise}/date" (number, promise);
    CaseOwner "/staff/cases/{number}/owner" (number);
    CaseHandover "/staff/cases/{number}/handover" (number);
    CaseHandoverAnswer "/staff/cases/{number}/handover/answer" (number);
    CaseMerge "/staff/cases/{number}/merge" (number);
    CaseRemedies "/staff/cases/{number}/remedies" (number);
    /// It was done.
    CaseRemedy "/staff/cases/{number}/remedies/{remedy}" (number, remedy);
    CaseRemedyAnswer "/staff/cases/{number}/remedies/{remedy}/answer" (number, remedy);
    CaseRemedyApproval "/staff/cases/{number}/remedies/{remedy}/approval" (number, remedy);
    /// The composer; saving keeps the draft.
    CaseDraft "/staff/cases/{number}/draft" (number);
    /// What the coach says about the text as it stands.
    CaseFindings "/staff/cases/{number}/draft/findings" (number);
    CaseFinding "/staff/cases/{number}/draft/findings/{finding}" (number, finding);
    CaseLetters "/staff/cases/{number}/letters" (number);
    CaseExtension "/staff/cases/{number}/extension" (number);
    CaseSupplement "/staff/cases/{number}/supplement" (number);
    CaseSupplementDate "/staff/cases/{number}/supplement/date" (number);
    CaseSupplementReturn "/staff/cases/{number}/supplement/return" (number);
    /// The notice that asks for it could not be delivered.
    CaseSupplementUndelivered "/staff/cases/{number}/supplement/undelivered" (number);
    /// It could not be delivered twice: taken as withdrawn.
    CaseDeemedWithdrawal "/staff/cases/{number}/deemed-withdrawal" (number);
    /// Asked for twice, and nothing came.
    CaseGivingBack "/staff/cases/{number}/giving-back" (number);
    CaseTransfer "/staff/cases/{number}/transfer" (number);
    /// What the customer said to the answer, at the counter or by phone.
    CaseResponse "/staff/cases/{number}/response" (number);
    CaseWithdrawal "/staff/cases/{number}/withdrawal" (number);
    CaseClosure "/staff/cases/{number}/closure" (number);
    CaseReopening "/staff/cases/{number}/reopening" (number);
    /// What the customer adds in person: words and documents.
    CaseAdditions "/staff/cases/{number}/additions" (number);
    CaseFile "/staff/cases/{number}/files/{file}" (number, file);
    Approvals "/staff/approvals";
    /// The coach's rules, their figures and how this office sets them up.
    CoachRules "/staff/settings/coach";
    /// The page of one rule.
    CoachRule "/staff/settings/coach/{rule}" (rule);
    CoachRuleStrength "/staff/settings/coach/{rule}/strength" (rule);
    CoachRulePhrases "/staff/settings/coach/{rule}/phrases" (rule);
    /// It is looked for no more.
    CoachRulePhrase "/staff/settings/coach/{rule}/phrases/{phrase}" (rule, phrase);
    /// What the suggestions learnt here.
    Suggestions "/staff/settings/suggestions";
    SuggestionsAnew "/staff/settings/suggestions/anew";

    // For programs.
    ApiDocument "/api/v1/openapi.json";
    ApiCases "/api/v1/cases";
    ApiCase "/api/v1/cases/{number}" (number);
    ApiReplies "/api/v1/cases/{number}/replies" (number);
    ApiPromises "/api/v1/cases/{number}/promises" (number);
    ApiPromise "/api/v1/cases/{number}/promises/{promise}" (number, promise);
    ApiMemos "/api/v1/cases/{number}/memos" (number);
    ApiTokens "/api/v1/tokens";
    ApiToken "/api/v1/tokens/{id}" (id);

    // For the house itself.
    Asset "/assets/{name}" (name);
    Healthz "/healthz";
    Readyz "/readyz";
    Metrics "/metrics";
    /// All components on one page; only in a development build.
    Gallery "/dev/gallery";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_encodes_what_it_is_given() {
        assert_eq!(SayIt::to().as_str(), "/");
        assert_eq!(
            CaseFile::to("2026-000012", "a/../b?c").as_str(),
            "/staff/cases/2026-000012/files/a%2F..%2Fb%3Fc"
        );
        assert_eq!(
            Today::to().with("q", &"주차 요금").at("첫째").as_str(),
            "/staff?q=%EC%A3%BC%EC%B0%A8%20%EC%9A%94%EA%B8%88#%EC%B2%AB%EC%A7%B8"
        );
    }

    #[test]
    fn a_foreign_link_leads_nowhere() {
        let within = |link| Link::within("/staff", link).is_some();
        assert!(within("/staff") && within("/staff?q=1") && within("/staff/cases/1?lang=en"));
        for foreign in [
            "",
            "/",
            "//evil",
            "/staffroom",
            "/staff//evil",
            "https://evil/staff",
            "/staff/\r\nx",
            "/staff\\x",
        ] {
            assert!(!within(foreign), "{foreign:?}");
        }
    }

    #[test]
    fn no_pattern_stands_twice() {
        let mut seen = std::collections::BTreeSet::new();
        for pattern in PATTERNS {
            assert!(seen.insert(pattern), "{pattern}");
        }
    }
}
