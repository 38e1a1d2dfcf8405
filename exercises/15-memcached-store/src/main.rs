//! Serves the login of chapter 08 on loopback, with its sessions in a store of your choice.

use std::process::ExitCode;

use login::Users;
use memcached_store::Setting;
use memory_store::Clock;
use serve::Arguments;
use session_layer::Settings;

/// What `serve` prints above is the rest.
pub(crate) const HELP: &str =
    "    --store NAME    memory, sqlite, redis or memcached [default: memory]
    --at PLACE      a file for sqlite, a URL for redis, a host and a port for memcached
";

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
    let mut arguments = Arguments::from_env();
    if arguments.clone().contains(["-h", "--help"]) {
        let code = serve::run_with(axum::Router::new(), arguments).await;
        print!("{HELP}");
        return code;
    }
    let setting = match setting(&mut arguments) {
        Ok(setting) => setting,
        Err(error) => return fail(&error, 2),
    };
    let settings = if serve::plain_cookie(&mut arguments) {
        Settings::for_development()
    } else {
        Settings::default()
    };
    let users = Users::new(&ACCOUNTS);
    let router = setting.router(Clock::system(), settings, users);
    match router.await {
        Ok(router) => {
            println!("alice's password is `tea at noon`, and bob's is `coffee at ten`.");
            serve::run_with(router, arguments).await
        }
        Err(error) => fail(&error.to_string(), 1),
    }
}

/// What `--store` and `--at` say, or what is wrong with it.
fn setting(arguments: &mut Arguments) -> Result<Setting, String> {
    let mut option = |name| arguments.opt_value_from_str::<_, String>(name);
    let store = option("--store").map_err(|error| error.to_string())?;
    let at = option("--at").map_err(|error| error.to_string())?;
    let store = store.as_deref().unwrap_or("memory");
    Setting::parse(store, at.as_deref()).map_err(|error| error.to_string())
}

fn fail(message: &str, code: u8) -> ExitCode {
    eprintln!("{message}.");
    ExitCode::from(code)
}
