//! Strange bytes for every decoder that takes bytes from outside. None may panic; what was read is
//! written and read again, and is the same; and no error repeats a secret.
//!
//! ```sh
//! cargo test -p fuzz
//! FUZZ_INPUTS=1000000 cargo test --release -p fuzz -- flask
//! FUZZ_SECONDS=600 FUZZ_SEED=7 cargo test --release -p fuzz
//! ```
//!
//! The words behind `--` choose decoders by their names. `FUZZ_INPUTS` is how many inputs each of them
//! gets, and `FUZZ_SECONDS` for how long it gets more. The same seed gives the same inputs. They begin
//! with the files in `corpus/NAME`, and most of the others are made of those.

mod cookies;
mod forms;
mod inputs;
mod keys;
mod signed;
mod stored;

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use inputs::Inputs;

/// How many inputs each decoder gets where nobody says anything: what takes a second in all.
const FEW: usize = 300;

/// Whether an input was read, and not refused. Panics where it is neither, or not what it should be.
type Check = fn(&[u8]) -> bool;

/// Each decoder, and the folder of its corpus.
const DECODERS: [(&str, Check); 17] = [
    ("cookie-header", cookies::header),
    ("set-cookie", cookies::set_cookie),
    ("session-id", cookies::session_id),
    ("signed-value", signed::value),
    ("flask-cookie", signed::flask_cookie),
    ("flask-json", signed::flask_json),
    ("flask-zlib", signed::flask_zlib),
    ("ring-cookie", keys::ring_cookie),
    ("sealed-cookie", keys::sealed_cookie),
    ("jwt", keys::token),
    ("flask-session", stored::flask_session),
    ("sqlite-row", stored::sqlite_row),
    ("redis-value", stored::redis_value),
    ("memcached-value", stored::memcached_value),
    ("memcached-answer", stored::memcached_answer),
    ("form", forms::form),
    ("next", forms::next),
];

thread_local! {
    /// What the last panic said.
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    let (inputs, seconds, seed) = match (
        number("FUZZ_INPUTS", FEW as u64),
        number("FUZZ_SECONDS", 0),
        number("FUZZ_SEED", 1),
    ) {
        (Ok(inputs), Ok(seconds), Ok(seed)) => (inputs, seconds, seed),
        (Err(error), ..) | (_, Err(error), _) | (.., Err(error)) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    std::panic::set_hook(Box::new(|info| {
        SAID.set(info.to_string());
    }));
    println!("decoder              inputs      read   refused   slowest");
    let chosen = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word));
    let mut code = ExitCode::SUCCESS;
    for (name, check) in DECODERS {
        if chosen(name)
            && let Err(failure) = run(name, check, inputs, Duration::from_secs(seconds), seed)
        {
            eprintln!("{failure}");
            code = ExitCode::FAILURE;
        }
    }
    code
}

/// The number in a variable of the environment.
fn number(variable: &str, usual: u64) -> Result<u64, String> {
    match std::env::var(variable) {
        Err(_) => Ok(usual),
        Ok(text) => text
            .parse()
            .map_err(|_| format!("{variable} is {text:?}, and must be a number such as {usual}")),
    }
}

/// Gives a decoder its inputs, and prints how many there were.
fn run(name: &str, check: Check, least: u64, time: Duration, seed: u64) -> Result<(), String> {
    let mut inputs = Inputs::new(name, seed).map_err(|error| format!("{name}: {error}"))?;
    let begun = Instant::now();
    let (mut count, mut read, mut slowest) = (0_u64, 0_u64, Duration::ZERO);
    while count < least || count < inputs.corpus() || begun.elapsed() < time {
        let input = inputs.draw();
        let start = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| check(&input)));
        slowest = slowest.max(start.elapsed());
        count += 1;
        match outcome {
            Ok(was_read) => read += u64::from(was_read),
            Err(_) => return Err(broken(name, seed, count, &input)),
        }
    }
    let refused = count - read;
    let slowest = slowest.as_millis();
    println!("{name:<18} {count:>8}  {read:>8}  {refused:>8}  {slowest:>5} ms");
    Ok(())
}

/// What to say of an input that a decoder didn't stand.
fn broken(name: &str, seed: u64, count: u64, input: &[u8]) -> String {
    let said = SAID.take();
    let shown = input.escape_ascii();
    format!(
        "{name}: {said}\nThe input, number {count} of seed {seed}:\nb\"{shown}\"\n\
         Once it is fixed, keep the input as a file in tests/fuzz/corpus/{name}."
    )
}
