//! Runs a chapter's app on loopback: what `cargo run -p CHAPTER` does.

pub mod browser;
pub mod html;
pub mod page;

use std::fmt::{self, Display, Formatter};
use std::io;
use std::net::Ipv4Addr;
use std::process::ExitCode;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::routing::get;
pub use pico_args::Arguments;
use tokio::net::TcpListener;

const HELP: &str = "Serves this chapter's app on 127.0.0.1, until Ctrl-C.\n\n    --port NUMBER   the port [default: 3000]; 0 takes a free one
    --plain-cookie  in chapters with a session layer: its cookie isn't Secure, for a browser that
                    keeps no such cookie without TLS";

/// The port without `--port`.
pub const PORT: u16 = 3000;

/// Why an app could not be served.
#[derive(Debug)]
pub enum Error {
    /// `--port` without a number from 0 to 65535.
    Port(pico_args::Error),
    /// A word on the command line that means nothing here.
    Unknown(String),
    /// The port could not be opened, or the server on it stopped.
    Serve(u16, io::Error),
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Port(error) => write!(f, "{error}. Say for example `-- --port 3001`"),
            Self::Unknown(word) => write!(f, "I don't know {word}. I take `-- --port NUMBER`"),
            Self::Serve(port, error) if error.kind() == io::ErrorKind::AddrInUse => {
                write!(f, "port {port} is taken, perhaps by another chapter. ")?;
                write!(f, "Stop that one, or take a free port with `-- --port 0`")
            }
            Self::Serve(port, error) => write!(f, "port {port} can't be served: {error}"),
        }
    }
}

impl std::error::Error for Error {}

/// Whether the command line has `--plain-cookie`, which is taken off it.
pub fn plain_cookie(arguments: &mut Arguments) -> bool {
    arguments.contains("--plain-cookie")
}

/// Serves `app` on 127.0.0.1 until Ctrl-C ends the process. The port is 3000, or `--port NUMBER`
/// from the command line; 0 takes a free one. Prints the address.
pub async fn run(app: Router) -> ExitCode {
    run_with(app, Arguments::from_env()).await
}

/// As [`run`], with what a program of its own settings has left of the command line.
pub async fn run_with(app: Router, mut arguments: Arguments) -> ExitCode {
    if arguments.contains(["-h", "--help"]) {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    }
    match start(app, arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error @ (Error::Port(_) | Error::Unknown(_))) => fail(&error, 2),
        Err(error) => fail(&error, 1),
    }
}

fn fail(error: &Error, code: u8) -> ExitCode {
    eprintln!("{error}.");
    ExitCode::from(code)
}

async fn start(app: Router, mut arguments: Arguments) -> Result<(), Error> {
    let port = arguments
        .opt_value_from_str("--port")
        .map_err(Error::Port)?;
    if let Some(word) = arguments.finish().first() {
        return Err(Error::Unknown(word.to_string_lossy().into_owned()));
    }
    let port = port.unwrap_or(PORT);
    let app = app
        .layer(from_fn(browser::show))
        // Browsers ask for it on the pages of text, too.
        .route("/favicon.ico", get(StatusCode::NO_CONTENT));
    let served = serve(app, port).await;
    served.map_err(|error| Error::Serve(port, error))
}

// ANCHOR: serve
async fn serve(app: Router, port: u16) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    println!("Listening on http://{}", listener.local_addr()?);
    axum::serve(listener, app).await
}
// ANCHOR_END: serve

#[cfg(test)]
mod tests {
    use super::*;

    async fn error(arguments: &[&str]) -> String {
        let arguments = arguments.iter().map(Into::into).collect();
        let result = start(Router::new(), Arguments::from_vec(arguments)).await;
        result.expect_err("it must not start").to_string()
    }

    #[tokio::test]
    async fn a_wrong_command_line_says_what_is_right() {
        assert!(error(&["--port", "web"]).await.contains("--port 3001"));
        assert!(error(&["--port"]).await.contains("--port 3001"));
        assert!(error(&["--port=99999"]).await.contains("--port 3001"));
        let unknown = error(&["--prot", "1"]).await;
        assert!(unknown.contains("--prot") && unknown.contains("--port NUMBER"));
    }

    #[test]
    fn a_plain_cookie_is_asked_for_by_a_flag_that_is_taken_off() {
        let words = ["--plain-cookie", "--port=0"].map(Into::into);
        let mut arguments = Arguments::from_vec(words.into());
        assert!(plain_cookie(&mut arguments));
        assert!(!plain_cookie(&mut arguments));
        assert_eq!(arguments.finish(), ["--port=0"]);
    }

    #[tokio::test]
    async fn a_taken_port_says_how_to_get_a_free_one() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let port = taken.local_addr().unwrap().port().to_string();
        assert!(error(&["--port", &port]).await.contains("--port 0"));
    }
}
