//! Serves the app on loopback with a Flask app's key, and shows what a cookie says.

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use flask_cookies_solution::{NO_SECRET, SecretKey, TUTORIAL_SECRET, answer, app, weakness};
use serve::Arguments;

pub(crate) const HELP: &str = "\
Serves the tutorial's app on 127.0.0.1, with sessions that Flask reads, until Ctrl-C.

    --port NUMBER    the port [default: 3000]; 0 takes a free one
    --secret KEY     the Flask app's secret_key [default: the tutorial's, random string]

    inspect COOKIE [--secret KEY]
                     shows what a session cookie says, when it was signed, and whether the key
                     fits. COOKIE is the value, or a whole Cookie or Set-Cookie line";

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = Arguments::from_env();
    if arguments.contains(["-h", "--help"]) {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let command = arguments.subcommand();
    let secret = match arguments.opt_value_from_str::<_, String>("--secret") {
        Ok(secret) => secret,
        Err(error) => {
            return fail(&format!(
                "{error}. Say for example --secret 'random string'."
            ));
        }
    };
    match command.ok().flatten().as_deref() {
        None => serve_app(secret.as_deref(), arguments).await,
        Some("inspect") => show(secret.as_deref(), arguments),
        Some(word) => fail(&format!("I don't know {word}.\n\n{HELP}")),
    }
}

/// Takes a weak key with a warning: Flask took it, too, and a key of our own would be of no use here.
async fn serve_app(secret: Option<&str>, arguments: Arguments) -> ExitCode {
    let secret = secret.unwrap_or(TUTORIAL_SECRET);
    if secret.is_empty() {
        return fail(NO_SECRET);
    }
    if let Some(weakness) = weakness(secret) {
        eprintln!("Warning: {weakness}.");
    }
    serve::run_with(app(SecretKey::new(secret), now), arguments).await
}

fn show(secret: Option<&str>, arguments: Arguments) -> ExitCode {
    let words = arguments.finish();
    let words: Vec<_> = words
        .iter()
        .map(|word| word.to_string_lossy().into())
        .collect();
    match answer(&words, secret, now()) {
        Ok(report) => {
            println!("{report}");
            ExitCode::from(u8::from(!report.is_fine()))
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
