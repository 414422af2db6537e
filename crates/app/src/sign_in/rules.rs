//! When an account is locked and when a session is over. Pure: the time is an argument.

use jiff::{SignedDuration, Timestamp};

/// Wrong passwords in a row after which an account rests.
pub const TRIES: i64 = 5;
/// How long it rests after that, and after each further wrong password.
pub const REST: SignedDuration = SignedDuration::from_mins(15);
/// Without a request for so long a session is over: a lunch fits in, an evening does not.
pub const IDLE: SignedDuration = SignedDuration::from_hours(2);
/// However busy, a session is over after one working day.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// A session's last use is written down at most this often: reading a page must not cost a commit.
pub const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// Until when an account rests after its `failures`-th wrong password in a row.
pub fn rests_until(failures: i64, now: Timestamp) -> Option<Timestamp> {
    (failures >= TRIES).then(|| now.saturating_add(REST).unwrap_or(Timestamp::MAX))
}

/// Whether an account rests; a clock that jumped back does not lock it longer than one rest.
pub fn rests(locked_until: Option<Timestamp>, now: Timestamp) -> bool {
    locked_until.is_some_and(|until| now < until && until.duration_since(now) <= REST)
}

/// When a session ends by itself that began and was last used at these moments.
pub fn ends_at(created_at: Timestamp, last_seen_at: Timestamp) -> Timestamp {
    let later = |at: Timestamp, by| at.saturating_add(by).unwrap_or(Timestamp::MAX);
    later(created_at, LONGEST).min(later(last_seen_at, IDLE))
}

/// Whether this use of a session is to be written down.
pub fn is_noted(last_seen_at: Timestamp, now: Timestamp) -> bool {
    now.duration_since(last_seen_at) >= NOTED_EVERY
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + minutes * 60).unwrap()
    }

    #[test]
    fn the_fifth_wrong_password_locks_for_a_quarter_of_an_hour() {
        assert_eq!(rests_until(4, at(0)), None);
        let until = rests_until(5, at(0));
        assert_eq!(until, Some(at(15)));
        assert!(rests(until, at(14)) && !rests(until, at(15)) && !rests(None, at(0)));
    }

    #[test]
    fn a_clock_that_jumps_back_locks_nobody_out() {
        assert!(!rests(Some(at(15)), at(-1000)));
    }

    #[test]
    fn a_session_ends_by_idleness_and_by_age() {
        assert_eq!(ends_at(at(0), at(0)), at(120));
        assert_eq!(ends_at(at(0), at(700)), at(720));
        assert!(!is_noted(at(0), at(0)) && is_noted(at(0), at(1)));
    }
}
