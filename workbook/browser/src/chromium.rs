//! A headless Chromium with a profile of its own, which is ended and removed in any case.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::thread::sleep;
use std::time::{Duration, Instant};

use programs::CHROMIUM;
use tempfile::TempDir;

use crate::devtools::Devtools;
use crate::{Error, Result};

/// Every name but this machine's leads nowhere: a page that calls another host gets an error. The sandbox can't
/// be had in each container, and the pages are ours. Tabs that stand behind others run as fast.
const ARGUMENTS: [&str; 14] = [
    "--headless",
    "--no-sandbox",
    MOUSE,
    "--remote-debugging-port=0",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--disable-background-networking",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-renderer-backgrounding",
    "--disable-sync",
    "--no-first-run",
    "--window-size=1280,800",
];

/// A mouse that can hover: without a screen Chromium finds none.
const MOUSE: &str = "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,\
                     availablePointerTypes=4";

/// How long it may take to start, on a machine with much else to do.
const PATIENCE: Duration = Duration::from_secs(60);

/// Between two looks at a file.
const PAUSE: Duration = Duration::from_millis(50);

/// How often the profile is tried to be removed, while the browser's last processes end.
const TRIES: u32 = 100;

/// A running browser.
pub struct Chromium {
    process: Child,
    /// Emptied before it is dropped.
    folder: TempDir,
    port: u16,
    control: Mutex<Devtools>,
}

/// The one that some test is using now.
static SHARED: Mutex<Weak<Chromium>> = Mutex::new(Weak::new());

impl Chromium {
    /// The browser of all tests that run at this time. It ends with the last of them: nothing is dropped at the
    /// end of a process, so a browser that lived as long would stay behind.
    pub fn shared() -> Result<Arc<Self>> {
        let mut shared = lock(&SHARED);
        if let Some(running) = shared.upgrade() {
            return Ok(running);
        }
        let started = Arc::new(Self::start()?);
        *shared = Arc::downgrade(&started);
        Ok(started)
    }

    fn start() -> Result<Self> {
        let installed = || CHROMIUM.command().map(str::to_owned);
        let command = CHROMIUM.configured().or_else(installed);
        let command = command.ok_or_else(|| Error::Missing(CHROMIUM.missing()))?;
        let io = |what| move |source| Error::Io { what, source };
        let folder = tempfile::Builder::new()
            .prefix("session-workbook-chromium-")
            .tempdir()
            .map_err(io("a folder for Chromium"))?;
        let log = fs::File::create(log(folder.path())).map_err(io("a log for Chromium"))?;
        let mut process = started(&command);
        process
            .args(ARGUMENTS)
            .arg(format!("--user-data-dir={}", profile(&folder).display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(log);
        let failed = |why: String| Error::Start {
            command: command.clone(),
            why,
            log: last_lines(folder.path()),
        };
        let mut process = process.spawn().map_err(|error| failed(error.to_string()))?;
        match endpoint(&mut process, &profile(&folder)) {
            Ok((port, path)) => {
                let control = Mutex::new(Devtools::connect(port, &path)?);
                Ok(Self {
                    process,
                    folder,
                    port,
                    control,
                })
            }
            Err(why) => {
                let error = failed(why);
                end(&mut process, folder.path());
                Err(error)
            }
        }
    }

    /// Opens the DevTools of a page of this browser.
    pub fn page(&self, target: &str) -> Result<Devtools> {
        Devtools::connect(self.port, &format!("/devtools/page/{target}"))
    }

    /// The DevTools of the browser as a whole.
    pub fn control(&self) -> MutexGuard<'_, Devtools> {
        lock(&self.control)
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        end(&mut self.process, self.folder.path());
    }
}

/// Waits until the browser has written where its DevTools listen: a port, and a path of the browser as a whole.
fn endpoint(process: &mut Child, profile: &Path) -> Result<(u16, String), String> {
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        if let Some(status) = process.try_wait().ok().flatten() {
            return Err(format!("it has ended with {status}"));
        }
        let written = fs::read_to_string(profile.join("DevToolsActivePort")).unwrap_or_default();
        let mut lines = written.lines();
        // The file may be half written: the second line comes last.
        if let (Some(Ok(port)), Some(path)) = (lines.next().map(str::parse), lines.next()) {
            return Ok((port, path.to_owned()));
        }
        sleep(PAUSE);
    }
    Err(format!("no port after {} seconds", PATIENCE.as_secs()))
}

fn end(process: &mut Child, folder: &Path) {
    // It fails only where the process has ended already.
    let _ = process.kill();
    let _ = process.wait();
    for _ in 0..TRIES {
        let removed = fs::remove_dir_all(folder);
        if removed.is_ok() || !folder.exists() {
            return;
        }
        sleep(PAUSE);
    }
}

/// On Unix the browser also reads commands from its stdin, and none come. It ends with this pipe: also when the
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

fn profile(folder: &TempDir) -> PathBuf {
    folder.path().join("profile")
}

fn log(folder: &Path) -> PathBuf {
    folder.join("log")
}

fn last_lines(folder: &Path) -> String {
    let text = fs::read(log(folder)).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(10)..].join("\n")
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
