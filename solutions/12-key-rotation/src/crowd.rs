//! A thousand visitors over sixteen days, on a clock that is set: how many does a rotation log out? Given.

use signed_cookies::Key;

use crate::ring::{Ring, RingKey};
use crate::ring_error::RingError;
use crate::shop::{FORTNIGHT, USER};

/// How many visitors are logged in as the keys are changed.
pub const VISITORS: usize = 1000;

/// For how many days after that they are counted, the day of the change included.
pub const DAYS: usize = 16;

const HOUR: u64 = 60 * 60;
const DAY: u64 = 24 * HOUR;

/// The moment at which the keys are changed.
const CHANGE: u64 = 1_700_000_000;

/// How long after it both servers have all that a strategy gives them.
const DONE: u64 = 4 * HOUR;

// ANCHOR: strategy
/// A way to change keys. The shop has two servers, and each of them a ring for each moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strategy {
    /// Both servers have the new key, and only this.
    AtOnce,
    /// The old key opens for a day after the change.
    Day,
    /// The same, and what it signed is renewed on its way.
    DayRenewed,
    /// The old key opens for a week after the change, and what it signed is renewed on its way.
    WeekRenewed,
    /// The old key opens until none of its cookies is valid.
    Fortnight,
    /// The same, renewed; but the first server signs with the new key an hour before the second one
    /// knows it.
    SignFirst,
    /// The same, renewed; and both servers open with the new key before the first one signs with it.
    AcceptFirst,
}
// ANCHOR_END: strategy

impl Strategy {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::AtOnce,
        Self::Day,
        Self::DayRenewed,
        Self::WeekRenewed,
        Self::Fortnight,
        Self::SignFirst,
        Self::AcceptFirst,
    ];

    /// What to call it, in a few words.
    pub fn name(self) -> &'static str {
        match self {
            Self::AtOnce => "replaced at once",
            Self::Day => "kept for a day",
            Self::DayRenewed => "a day, renewed",
            Self::WeekRenewed => "a week, renewed",
            Self::Fortnight => "kept for 14 days",
            Self::SignFirst => "sign first",
            Self::AcceptFirst => "accept first",
        }
    }

    fn renews(self) -> bool {
        !matches!(self, Self::AtOnce | Self::Day | Self::Fortnight)
    }

    // ANCHOR: rings
    /// The rings of both servers, with the moment from which each is in use.
    fn rings(self) -> Result<[Vec<(u64, Ring)>; 2], RingError> {
        let [old, new] = keys()?;
        let before = Ring::new(vec![old.clone()])?;
        let since = |moment, ring: &Ring| vec![(0, before.clone()), (moment, ring.clone())];
        let until = |retires| {
            let old = RingKey {
                retires: Some(retires),
                ..old.clone()
            };
            Ring::new(vec![new.clone(), old])
        };
        let both = |ring: &Ring| [since(CHANGE, ring), since(CHANGE, ring)];
        Ok(match self {
            Self::AtOnce => both(&Ring::new(vec![new])?),
            Self::Day | Self::DayRenewed => both(&until(CHANGE + DAY)?),
            Self::WeekRenewed => both(&until(CHANGE + 7 * DAY)?),
            Self::Fortnight => both(&before.accept(new)?.rotate(CHANGE, FORTNIGHT)?),
            Self::SignFirst => {
                let ring = before.accept(new)?.rotate(CHANGE + HOUR, FORTNIGHT)?;
                [since(CHANGE, &ring), since(CHANGE + HOUR, &ring)]
            }
            Self::AcceptFirst => {
                let accepts = before.accept(new)?;
                let signs = accepts.rotate(CHANGE + 3 * HOUR, FORTNIGHT)?;
                [0, 1].map(|server| {
                    let mut rings = since(CHANGE + server * HOUR, &accepts);
                    rings.push((CHANGE + (2 + server) * HOUR, signs.clone()));
                    rings
                })
            }
        })
    }
    // ANCHOR_END: rings
}

/// The key of last year, and this year's.
fn keys() -> Result<[RingKey; 2], RingError> {
    let key = |place, id, letter: &str| {
        let key = Key::parse(&letter.repeat(43));
        let key = key.map_err(|error| RingError::Key { place, error })?;
        Ok(RingKey::new(id, key))
    };
    Ok([key(0, "2026", "A")?, key(1, "2027", "E")?])
}

/// How many visitors had been logged out by the end of each day, by the change of keys alone. A
/// visitor who is logged out logs in again, and counts once.
///
/// # Errors
///
/// A ring that is refused.
pub fn logged_out(strategy: Strategy) -> Result<[usize; DAYS], RingError> {
    let servers = strategy.rings()?;
    let mut lost = [0; DAYS];
    for number in 0..VISITORS {
        if let Some(day) = first_loss(&servers, strategy.renews(), number) {
            for count in &mut lost[day..] {
                *count += 1;
            }
        }
    }
    Ok(lost)
}

// ANCHOR: visitor
/// The day on which this visitor is a stranger, although the login isn't a fortnight old.
///
/// The visitors logged in at some time in the fortnight before. Each comes every one to ten days, and asks
/// for a page of each server.
fn first_loss(servers: &[Vec<(u64, Ring)>; 2], renews: bool, number: usize) -> Option<usize> {
    let number = number as u64;
    let mut signed_at = CHANGE - 1 - number * FORTNIGHT / VISITORS as u64;
    let mut cookie = ring_at(&servers[0], signed_at).sign(USER, b"visitor", signed_at);
    let period = (1 + number % 10) * DAY;
    let mut visit = CHANGE + number * 7919 % 1000 * period / 1000;
    while visit < CHANGE + DAYS as u64 * DAY {
        let mut is_safe = visit > CHANGE + DONE;
        for page in 0..2 {
            let now = visit + page * 100;
            let ring = ring_at(&servers[(number + page) as usize % 2], now);
            match ring.open(USER, &cookie, now, FORTNIGHT, |_| Some(())) {
                Ok(opened) if !opened.is_old => {}
                Ok(_) if renews => {
                    let renewed = ring.renew(USER, &cookie, now, FORTNIGHT);
                    cookie = renewed.ok().flatten().unwrap_or(cookie);
                }
                Ok(_) => is_safe = false,
                Err(_) if now - signed_at <= FORTNIGHT => {
                    return Some(((now - CHANGE) / DAY) as usize);
                }
                Err(_) => {
                    signed_at = now;
                    cookie = ring.sign(USER, b"visitor", now);
                }
            }
        }
        // What the new key has signed, no strategy loses.
        if is_safe {
            break;
        }
        visit += period;
    }
    None
}
// ANCHOR_END: visitor

fn ring_at(rings: &[(u64, Ring)], now: u64) -> &Ring {
    let since = rings.iter().rev().find(|(since, _)| *since <= now);
    &since.unwrap_or(&rings[0]).1
}

/// A row for each strategy: how many of the thousand it had logged out by the end of some days, and how long
/// the old key still opens.
///
/// # Errors
///
/// A ring that is refused.
pub fn table() -> Result<String, RingError> {
    let shown = [0, 1, 3, 7, 15];
    let mut table = format!("{:<18}", "by the end of day");
    for day in shown {
        table += &format!("{day:>6}");
    }
    for strategy in Strategy::ALL {
        let lost = logged_out(strategy)?;
        table += &format!("\n{:<18}", strategy.name());
        for day in shown {
            table += &format!("{:>6}", lost[day]);
        }
    }
    Ok(table)
}
