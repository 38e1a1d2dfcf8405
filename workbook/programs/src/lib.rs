//! The programs that some chapters need beside the Rust toolchain: servers, and a browser.
//!
//! The harness starts the servers and a live test the browser, and `cargo workbook verify` asks first whether
//! they are there. The command takes this crate only: the harness would bring its own dependencies along.

use std::process::{Command, Stdio};

/// A server that a chapter's store keeps its records in, or a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Program {
    /// What people call it.
    pub name: &'static str,
    /// What it may be called on the command line, the usual name first.
    pub commands: &'static [&'static str],
    /// How it is asked for its version.
    pub version: &'static str,
    /// The variable that names a running server instead, or where the browser lies.
    pub variable: &'static str,
    /// What that variable says, for example.
    pub example: &'static str,
    /// What else can be done than to install it, before the variable and its example.
    pub otherwise: &'static str,
    /// How to install it, one system a line.
    pub install: &'static str,
}

/// Said of a server.
const RUNNING: &str = "Or name a running one, whose data you don't need";

/// Redis, or its twin Valkey.
pub const REDIS: Program = Program {
    name: "Redis",
    commands: &["redis-server", "valkey-server"],
    version: "--version",
    variable: "REDIS_URL",
    example: "redis://127.0.0.1:6379",
    otherwise: RUNNING,
    install: "\
Debian, Ubuntu:  sudo apt install redis-server
Fedora:          sudo dnf install valkey
macOS:           brew install redis
Windows:         in WSL as for Ubuntu; there, start it with `redis-server`",
};

/// memcached.
pub const MEMCACHED: Program = Program {
    name: "memcached",
    commands: &["memcached"],
    version: "-V",
    variable: "MEMCACHED_URL",
    example: "memcached://127.0.0.1:11211",
    otherwise: RUNNING,
    install: "\
Debian, Ubuntu:  sudo apt install memcached
Fedora:          sudo dnf install memcached
macOS:           brew install memcached
Windows:         in WSL as for Ubuntu; there, start it with `memcached`",
};

/// Chromium, or Chrome.
pub const CHROMIUM: Program = Program {
    name: "Chromium",
    commands: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        // macOS puts no application into PATH.
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    version: "--version",
    variable: "WORKBOOK_CHROMIUM",
    example: "/opt/chromium/chrome",
    otherwise: "Or name one that lies elsewhere",
    install: "\
Debian:   sudo apt install chromium
Ubuntu:   Google's package, from google.com/chrome (apt has only a snap)
Fedora:   sudo dnf install chromium
macOS:    brew install --cask google-chrome
Windows:  in WSL as for Ubuntu",
};

/// What the tests of a whole chapter may need.
pub const SERVERS: [Program; 2] = [REDIS, MEMCACHED];

/// What live tests may need.
pub const BROWSERS: [Program; 1] = [CHROMIUM];

impl Program {
    /// What a manifest calls it: `redis`.
    pub fn key(&self) -> String {
        self.name.to_lowercase()
    }

    /// What the environment names: the address of a running server, or where the browser lies.
    pub fn configured(&self) -> Option<String> {
        let address = std::env::var(self.variable).ok()?;
        (!address.is_empty()).then_some(address)
    }

    /// What it is called on this machine, if it is installed.
    pub fn command(&self) -> Option<&'static str> {
        let is_there = |command: &&&str| {
            let mut command = Command::new(command);
            command
                .arg(self.version)
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            command.status().is_ok_and(|status| status.success())
        };
        self.commands.iter().find(is_there).copied()
    }

    /// Whether tests that need one can run.
    pub fn is_there(&self) -> bool {
        self.configured().is_some() || self.command().is_some()
    }

    /// What to tell a student who has none.
    pub fn missing(&self) -> String {
        format!(
            "{} is missing. The tests start one of their own, if you install it:\n\n{}\n\n\
             {}: {}={}",
            self.name, self.install, self.otherwise, self.variable, self.example
        )
    }
}
