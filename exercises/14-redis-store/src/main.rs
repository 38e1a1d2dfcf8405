//! Serves the login of chapter 08 on loopback, with its sessions in Redis; with `--flask` the tutorial's
//! app, on the sessions of Flask-Session.

use std::process::ExitCode;

use login::{Users, app};
use memory_store::Clock;
use redis_store::{FlaskSessions, RedisStore, flask_app};
use session_layer::Settings;

/// Where Redis is without `--redis`.
const USUAL: &str = "redis://127.0.0.1:6379";

pub(crate) const HELP: &str = "Serves a login on 127.0.0.1, until Ctrl-C.

    --redis URL     where its sessions are [default: redis://127.0.0.1:6379]
    --flask         the tutorial's app instead, on the sessions of Flask-Session
    --port NUMBER   the port [default: 3000]; 0 takes a free one
    --plain-cookie  the login's cookie isn't Secure, for a browser that keeps no such cookie without TLS";

/// Accounts to try it with: a name, and what `hash_password` made of the password.
const ACCOUNTS: [(&str, &str); 2] = [
    (
        "alice",
        "$argon2id$v=19$m=19456,t=2,p=1$+lJ7WnlcP0oY2s5v6DG1TQ$Fvyw2mqUg/vGI4ue2S+Jtjm9vpRFMSZuf6f90+mIJfA",
    ),
    (
        "bob",
        "$argon2id$v=19$m=19456,t=2,p=1$3TdzdJ3wTlwfwC9suQT4nQ$cVn/7pUAeM3lhUDE6KKzHShLgpgnTiHV4VFgXLzg0Qs",
    ),
];

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = serve::Arguments::from_env();
    if arguments.contains(["-h", "--help"]) {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let url: Result<Option<String>, _> = arguments.opt_value_from_str("--redis");
    let url = match url {
        Ok(url) => url.unwrap_or_else(|| USUAL.to_owned()),
        Err(error) => return fail(&format!("{error}. Say for example `-- --redis {USUAL}`"), 2),
    };
    let store = match RedisStore::open(&url).await {
        Ok(store) => store,
        Err(error) => return fail(&error.to_string(), 1),
    };
    if arguments.contains("--flask") {
        return serve::run_with(flask_app(FlaskSessions::beside(store)), arguments).await;
    }
    println!("alice's password is `tea at noon`, and bob's is `coffee at ten`.");
    let settings = if serve::plain_cookie(&mut arguments) {
        Settings::for_development()
    } else {
        Settings::default()
    };
    let app = app(store, Clock::system(), settings, Users::new(&ACCOUNTS));
    serve::run_with(app, arguments).await
}

fn fail(message: &str, code: u8) -> ExitCode {
    eprintln!("{}.", message.trim_end_matches('.'));
    ExitCode::from(code)
}
