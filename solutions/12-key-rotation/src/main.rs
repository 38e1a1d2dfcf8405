//! Serves the shop on loopback, and shows what a token says.

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use key_rotation_solution::{JwtKey, JwtRing, Ring, RingKey, SealKey};
use key_rotation_solution::{app, jwt_report, named_key};
use serve::Arguments;
use signed_cookies::Key;

pub(crate) const HELP: &str = "\
Serves the shop on 127.0.0.1, until Ctrl-C.

    --port NUMBER   the port [default: 3000]; 0 takes a free one
    --keys LIST     the ring, the newest first: ID:KEY or ID:KEY:DATE, with commas between them
                    [default: a new key at each start]

    jwt TOKEN [--secret TEXT | --pem FILE]
                    shows what a token says, and the first check that it fails";

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = Arguments::from_env();
    if arguments.contains(["-h", "--help"]) {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let result = match arguments.subcommand() {
        Ok(Some(word)) if word == "jwt" => show(arguments),
        Ok(Some(word)) => Err(format!("I don't know {word}.\n\n{HELP}")),
        _ => serve_shop(arguments).await,
    };
    result.unwrap_or_else(|text| {
        eprintln!("{text}");
        ExitCode::from(2)
    })
}

async fn serve_shop(mut arguments: Arguments) -> Result<ExitCode, String> {
    // The cookies here have no `Secure` in any case.
    serve::plain_cookie(&mut arguments);
    let keys = arguments.opt_value_from_str::<_, String>("--keys");
    let ring = ring(keys.map_err(say)?.as_deref())?;
    let seal = SealKey::generate().map_err(say)?;
    Ok(serve::run_with(app(ring, seal, now), arguments).await)
}

/// The ring of the command line, or a new one. A bad one ends the program before it has served a visitor.
fn ring(keys: Option<&str>) -> Result<Ring, String> {
    let ring = match keys {
        Some(list) => Ring::parse(&list.split(',').collect::<Vec<_>>()),
        None => Ring::new(vec![RingKey::new("key-1", Key::generate().map_err(say)?)]),
    };
    ring.map_err(|error| format!("{error}."))
}

fn show(mut arguments: Arguments) -> Result<ExitCode, String> {
    let secret: Option<String> = arguments.opt_value_from_str("--secret").map_err(say)?;
    let pem: Option<String> = arguments.opt_value_from_str("--pem").map_err(say)?;
    let token: String = arguments
        .free_from_str()
        .map_err(|_| "Give me a token: jwt HEADER.CLAIMS.SIGNATURE".to_owned())?;
    // The key is the token's, whatever the token calls it.
    let id = named_key(&token).unwrap_or_else(|| "default".to_owned());
    let key = match (secret, pem) {
        (Some(secret), _) => Some(JwtKey::hs256(&id, secret.as_bytes()).map_err(say)?),
        (None, Some(file)) => {
            let pem = std::fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
            Some(JwtKey::rs256(&id, &pem).map_err(say)?)
        }
        (None, None) => None,
    };
    let ring = key.map(|key| JwtRing::new(vec![key])).transpose();
    let (report, is_fine) = jwt_report(&token, ring.map_err(say)?.as_ref(), now());
    println!("{report}");
    Ok(ExitCode::from(u8::from(!is_fine)))
}

fn say(error: impl ToString) -> String {
    error.to_string()
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}
