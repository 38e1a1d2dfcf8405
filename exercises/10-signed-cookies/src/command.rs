//! What the program does beside serving the shop: `key`, and `crack COOKIE`.

use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use serve::Arguments;
use signed_cookies::{Error, Key, WORDS, crack, new_key};

const HELP: &str = "\
Serves the shop on 127.0.0.1, until Ctrl-C.

    --port NUMBER   the port [default: 3000]; 0 takes a free one
    --key TEXT      the key to sign with [default: a new one at each start]

    key             prints a new key
    crack COOKIE    looks for the key of a cookie from the shop's stage /value";

/// How many first words one thread takes at a time.
const PIECE: usize = 16;

/// Runs the command with this name.
pub fn run(word: &str, mut arguments: Arguments) -> ExitCode {
    match word {
        "key" => match new_key() {
            Ok(text) => say(&text),
            Err(error) => fail(&error.to_string()),
        },
        "crack" => match arguments.free_from_str::<String>() {
            Ok(cookie) => search(&cookie),
            Err(_) => fail("Give me a cookie: crack alice.SIGNATURE"),
        },
        _ => fail(&format!("I don't know {word}.\n\n{HELP}")),
    }
}

/// The key of the command line, or a new one. A bad one ends the program before it has served
/// anybody.
pub fn key(arguments: &mut Arguments) -> Result<Key, ExitCode> {
    if arguments.contains(["-h", "--help"]) {
        return Err(say(HELP));
    }
    match arguments.opt_value_from_str::<_, String>("--key") {
        Ok(Some(text)) => Key::parse(&text).map_err(|error| fail(&format!("{error}."))),
        Ok(None) => Key::generate().map_err(|error| fail(&error.to_string())),
        Err(error) => Err(fail(&error.to_string())),
    }
}

/// Tries all words and pairs, on as many threads as there are cores.
fn search(cookie: &str) -> ExitCode {
    let start = Instant::now();
    let (guesses, next, done) = (
        AtomicU64::new(0),
        AtomicUsize::new(0),
        AtomicBool::new(false),
    );
    let found: Mutex<Option<Result<String, Error>>> = Mutex::new(None);
    let pieces: Vec<_> = WORDS.chunks(PIECE).collect();
    let work = || {
        while let Some(firsts) = pieces.get(next.fetch_add(1, Ordering::Relaxed)) {
            if done.load(Ordering::Relaxed) {
                return;
            }
            let result = match crack(cookie, firsts, &WORDS) {
                Ok(search) => {
                    guesses.fetch_add(search.guesses, Ordering::Relaxed);
                    search.key.map(Ok)
                }
                Err(error) => Some(Err(error)),
            };
            if result.is_some() {
                done.store(true, Ordering::Relaxed);
                *found.lock().unwrap_or_else(PoisonError::into_inner) = result;
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    let found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    report(found, guesses.into_inner(), start.elapsed().as_secs_f64())
}

fn report(found: Option<Result<String, Error>>, guesses: u64, seconds: f64) -> ExitCode {
    let cost = format!(
        "{guesses} guesses in {seconds:.1} seconds, {:.0} a second.",
        guesses as f64 / seconds.max(f64::EPSILON)
    );
    match found {
        Some(Ok(key)) => say(&format!("The key is {key:?}. {cost}")),
        Some(Err(error)) => fail(&format!("That is no cookie of the stage /value: {error}.")),
        None => say(&format!("No key found. {cost}")),
    }
}

fn say(text: &str) -> ExitCode {
    println!("{text}");
    ExitCode::SUCCESS
}

fn fail(text: &str) -> ExitCode {
    eprintln!("{text}");
    ExitCode::from(2)
}
