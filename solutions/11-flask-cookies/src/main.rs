//! Serves the app on loopback with a Flask app's key, and shows what a cookie says.

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use flask_cookies_solution::{NO_SECRET, SecretKey, TUTORIAL_SECRET, weakness};
use flask_cookies_solution::{answer_with, app, from_hex};
use serve::Arguments;

pub(crate) const HELP: &str = "\
Serves the tutorial's app on 127.0.0.1, with sessions that Flask reads, until Ctrl-C.

    --port NUMBER    the port [default: 3000]; 0 takes a free one
    --secret KEY     the Flask app's secret_key [default: the tutorial's, random string]

    inspect COOKIE [--secret KEY]... [--secret-hex DIGITS]...
                     shows what a session cookie says, when it was signed, and which of the keys
                     fits. COOKIE is the value, or a whole Cookie or Set-Cookie line. A key that
                     is bytes and no text is given in hexadecimal";

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = Arguments::from_env();
    if arguments.contains(["-h", "--help"]) {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let command = arguments.subcommand();
    let secrets = match secrets(&mut arguments) {
        Ok(secrets) => secrets,
        Err(text) => return fail(&text),
    };
    match command.ok().flatten().as_deref() {
        None => serve_app(&secrets, arguments).await,
        Some("inspect") => show(&secrets, arguments),
        Some(word) => fail(&format!("I don't know {word}.\n\n{HELP}")),
    }
}

/// The keys of the command line: texts first, and then those in hexadecimal.
fn secrets(arguments: &mut Arguments) -> Result<Vec<Vec<u8>>, String> {
    let help = |error| format!("{error}. Say for example --secret 'random string'.");
    let texts: Vec<String> = arguments.values_from_str("--secret").map_err(help)?;
    let digits: Vec<String> = arguments.values_from_str("--secret-hex").map_err(help)?;
    let mut secrets: Vec<_> = texts.into_iter().map(String::into_bytes).collect();
    for digits in digits {
        secrets.push(from_hex(&digits)?);
    }
    Ok(secrets)
}

/// Takes a weak key with a warning: Flask took it, too, and a key of our own would be of no use here.
async fn serve_app(secrets: &[Vec<u8>], arguments: Arguments) -> ExitCode {
    let secret = match secrets {
        [] => TUTORIAL_SECRET.as_bytes(),
        [secret] => secret,
        _ => return fail("The app has one key. Chapter 12's ring has several."),
    };
    if secret.is_empty() {
        return fail(NO_SECRET);
    }
    if let Some(weakness) = std::str::from_utf8(secret).ok().and_then(weakness) {
        eprintln!("Warning: {weakness}.");
    }
    serve::run_with(app(SecretKey::from_bytes(secret), now), arguments).await
}

fn show(secrets: &[Vec<u8>], arguments: Arguments) -> ExitCode {
    let words = arguments.finish();
    let words: Vec<_> = words
        .iter()
        .map(|word| word.to_string_lossy().into())
        .collect();
    match answer_with(&words, secrets, now()) {
        Ok(answer) => {
            println!("{answer}");
            ExitCode::from(u8::from(!answer.report.is_fine()))
        }
        Err(text) => fail(&text),
    }
}

fn fail(text: &str) -> ExitCode {
    eprintln!("{text}");
    ExitCode::from(2)
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}
