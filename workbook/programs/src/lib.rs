//! The servers that some chapters need beside the Rust toolchain.
//!
//! The harness starts them, and `cargo workbook verify` asks first whether they are there. The command
//! takes this crate only: the harness would bring its own dependencies along.

use std::process::{Command, Stdio};

/// A server that a chapter's store keeps its records in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Program {
    /// What people call it.
    pub name: &'static str,
    /// What it may be called on the command line, the usual name first.
    pub commands: &'static [&'static str],
    /// How it is asked for its version.
    pub version: &'static str,
    /// The variable that names a running one instead.
    pub variable: &'static str,
    /// Its usual port.
    pub port: u16,
    /// How to install it, one system a line.
    pub install: &'static str,
}

/// Redis, or its twin Valkey.
pub const REDIS: Program = Program {
    name: "Redis",
    commands: &["redis-server", "valkey-server"],
    version: "--version",
    variable: "REDIS_URL",
    port: 6379,
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
    port: 11211,
    install: "\
Debian, Ubuntu:  sudo apt install memcached
Fedora:          sudo dnf install memcached
macOS:           brew install memcached
Windows:         in WSL as for Ubuntu; there, start it with `memcached`",
};

impl Program {
    /// The one that a manifest means with `redis` or `memcached`.
    pub fn named(name: &str) -> Option<Self> {
        let known = [REDIS, MEMCACHED].into_iter();
        known.into_iter().find(|it| it.name.to_lowercase() == name)
    }

    /// The address of a running one, where the environment names it.
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
             Or name a running one, whose data you don't need: {}={}",
            self.name,
            self.install,
            self.variable,
            self.example()
        )
    }

    fn example(&self) -> String {
        format!("{}://127.0.0.1:{}", self.name.to_lowercase(), self.port)
    }
}
