//! The tutorial's app, or another one, run by the real Flask.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running Flask, ended when it is dropped.
pub struct Flask {
    process: Child,
    address: SocketAddr,
}

impl Flask {
    /// Starts the tutorial's app.
    pub fn start() -> Self {
        Self::serving("tests/book/one-line-of-flask/app.py")
    }

    /// Starts the app in this file, named from the workbook's root, on a free port, with the Python that
    /// `WORKBOOK_PYTHON` names, or `python3`.
    pub fn serving(app: &str) -> Self {
        Self::serving_with(app, &[])
    }

    /// As [`serving`](Self::serving), with these variables in the app's environment.
    pub fn serving_with(app: &str, variables: &[(&str, &str)]) -> Self {
        let python = std::env::var_os("WORKBOOK_PYTHON").unwrap_or_else(|| "python3".into());
        let app = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../..")
            .join(app);
        let mut process = Command::new(python)
            .args(["-B", "-m", "flask", "--app"])
            .arg(app)
            .args(["run", "--port", "0"])
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("Python starts");
        let output = BufReader::new(process.stderr.take().expect("it is piped"));
        let mut lines = output.lines().map_while(Result::ok);
        let address = lines.find_map(|line| {
            let (_, address) = line.split_once("Running on http://")?;
            address.trim().parse().ok()
        });
        // Whatever it says later has to go somewhere, or it would stop when the pipe is full.
        std::thread::spawn(move || lines.for_each(drop));
        let address = address.expect("Flask says where it runs: is it installed?");
        Self { process, address }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Flask {
    fn drop(&mut self) {
        // It fails only where the process has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
