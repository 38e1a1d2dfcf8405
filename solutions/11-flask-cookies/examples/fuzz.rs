//! Feeds strange cookies to both decoders for some minutes: no panic, and no more memory than a
//! session may take. The same seed gives the same cookies.
//!
//!     cargo run --release -p flask-cookies-solution --example fuzz -- MINUTES SEED

use std::time::{Duration, Instant};

use flask_cookies_solution::{Dict, Error, SecretKey, inspect};
use peak_alloc::PeakAlloc;

#[path = "../../../tests/11-flask-cookies/cases.rs"]
#[expect(dead_code, reason = "the tests look at every case by its name")]
mod cases;
#[path = "../../../tests/11-flask-cookies/fuzz.rs"]
#[expect(dead_code, reason = "the tests sign cookies of their own")]
mod fuzz;
#[path = "../../../tests/11-flask-cookies/recorded.rs"]
mod recorded;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// More than any cookie may take, and less than a bomb would.
const MOST: usize = 32 << 20;

fn main() {
    let mut numbers = std::env::args().skip(1).map(|text| text.parse::<u64>());
    let mut next = |default| numbers.next().map_or(default, |it| it.expect("a number"));
    let (minutes, seed) = (next(1), next(11));
    let (mut fuzz, key) = (fuzz::Fuzz::new(seed), SecretKey::new(&recorded::secret()));
    let end = Instant::now() + Duration::from_secs(60 * minutes);
    let (mut count, mut sessions, mut refused) = (0_u64, 0_u64, 0_u64);
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    while Instant::now() < end {
        for _ in 0..1000 {
            let cookie = fuzz.cookie();
            match key.open(&cookie, recorded::NOW, cases::DAY) {
                Ok(session) => {
                    sessions += 1;
                    written_again(&key, session, &cookie);
                }
                Err(Error::Signature { .. }) => refused += 1,
                Err(_) => {}
            }
            if let Ok(report) = inspect(&cookie, Some(&key), recorded::NOW) {
                drop(report.to_string());
            }
            count += 1;
        }
    }
    let more = MEMORY.peak_usage() - before;
    assert!(more < MOST, "{more} bytes are too many");
    let (cases, seconds) = (count, 60 * minutes);
    println!(
        "seed {seed}: {cases} cookies in {seconds} s, {sessions} of them sessions, {refused} without \
         a signature that fits; at most {} kB of memory for one",
        more >> 10
    );
}

/// What was read is written and read again, and is the same.
fn written_again(key: &SecretKey, session: Dict, cookie: &str) {
    let again = key.open(&key.sign(&session, recorded::NOW), recorded::NOW, 0);
    assert_eq!(again, Ok(session), "{cookie}");
}
