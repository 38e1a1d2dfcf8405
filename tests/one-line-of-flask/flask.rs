//! The tutorial's app, run by the real Flask.

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
    /// Starts `app.py` on a free port, with the Python that `WORKBOOK_PYTHON` names, or `python3`.
    pub fn start() -> Self {
        let python = std::env::var_os("WORKBOOK_PYTHON").unwrap_or_else(|| "python3".into());
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../one-line-of-flask");
        let mut process = Command::new(python)
            .args(["-B", "-m", "flask", "--app", "app.py", "run", "--port", "0"])
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("Python starts");
        let said = BufReader::new(process.stderr.take().expect("it is piped"));
        let mut lines = said.lines().map_while(Result::ok);
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
