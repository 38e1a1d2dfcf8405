//! A headless Chromium with a profile of its own, which is ended and removed in any case.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::Duration;

use harness::programs::CHROMIUM;

/// Third-party cookies are allowed, as in a Chrome that is fresh from Google; Debian's build blocks them.
const PREFERENCES: &str =
    r#"{"profile": {"cookie_controls_mode": 0, "block_third_party_cookies": false}}"#;

/// Every name leads to this machine: no case asks another one. The sandbox can't be had in each container, and
/// the pages are ours.
const ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--host-resolver-rules=MAP * 127.0.0.1",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    "--disable-gpu",
];

/// How often the profile is tried to be removed, while the browser's last processes end, and the pause between.
const TRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(50);

/// A running browser.
pub struct Browser {
    process: Child,
    folder: PathBuf,
}

impl Browser {
    /// Starts it with a page. It takes `secure` for secure origins.
    pub fn start(page: &str, secure: &[String]) -> io::Result<Self> {
        let installed = || CHROMIUM.command().map(str::to_owned);
        let command = CHROMIUM.configured().or_else(installed);
        let command = command.ok_or_else(|| io::Error::other(CHROMIUM.missing()))?;
        let name = format!("session-workbook-chromium-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let profile = folder.join("profile");
        fs::create_dir_all(profile.join("Default"))?;
        fs::write(profile.join("Default/Preferences"), PREFERENCES)?;
        let mut started = started(&command);
        started
            .args(ARGUMENTS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!(
                "--unsafely-treat-insecure-origin-as-secure={}",
                secure.join(",")
            ))
            .arg(page)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(fs::File::create(log(&folder))?);
        match started.spawn() {
            Ok(process) => Ok(Self { process, folder }),
            Err(error) => {
                remove(&folder);
                Err(io::Error::other(format!(
                    "{command} doesn't start: {error}"
                )))
            }
        }
    }

    /// How it has ended, if it has.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.process.try_wait().ok().flatten()
    }

    /// The last lines that it has complained in.
    pub fn complaints(&self) -> String {
        let text = fs::read(log(&self.folder)).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(10)..].join("\n")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It fails only where the process has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
        remove(&self.folder);
    }
}

/// On Unix the browser reads commands from its stdin, and sends none. It ends with this pipe: also when the
/// test is killed, and drops nothing.
#[cfg(unix)]
fn started(command: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.args([
        "-c",
        r#"exec "$0" --remote-debugging-pipe "$@" 3<&0 4>/dev/null"#,
        command,
    ]);
    shell
}

#[cfg(not(unix))]
fn started(command: &str) -> Command {
    Command::new(command)
}

fn log(folder: &Path) -> PathBuf {
    folder.join("log")
}

fn remove(folder: &Path) {
    for _ in 0..TRIES {
        let removed = fs::remove_dir_all(folder);
        if removed.is_ok() || !folder.exists() {
            return;
        }
        sleep(PAUSE);
    }
}
