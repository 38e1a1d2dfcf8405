//! The process that watches over a server: it ends the server when its own stdin ends, which happens
//! when the test process ends, even when it is killed. A `Drop` alone would leave the server.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio, exit};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::Plan;
use crate::Claim;
use crate::reexec::Role;

/// A process that is given the server's command and the plan.
const SUPERVISOR: Role = Role::new("WORKBOOK_SUPERVISOR", "supervisor: ");

/// How long a server may take until it answers.
const TIMEOUT: Duration = Duration::from_secs(8);

/// Between two questions whether it is there yet.
const PAUSE: Duration = Duration::from_millis(5);

/// How often another port is tried, when another process was faster to take the free one.
const PORTS: usize = 5;

/// A running supervisor, seen from the test.
#[derive(Debug)]
pub struct Supervisor {
    process: Child,
    orders: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Supervisor {
    /// Starts a supervisor and its server, and gives the server's address.
    pub fn start(claim: &Claim, command: &str, plan: &Plan) -> io::Result<(Self, SocketAddr)> {
        let mut supervisor = SUPERVISOR.command(claim, &format!("{command}\n{}", plan.lines()))?;
        supervisor
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        // What ends the test run, Ctrl-C for example, mustn't end the supervisor before it has cleaned up.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut supervisor, 0);
        let mut process = supervisor.spawn()?;
        let piped = || io::Error::other("the supervisor has no pipes");
        let orders = Some(process.stdin.take().ok_or_else(piped)?);
        let answers = BufReader::new(process.stdout.take().ok_or_else(piped)?);
        let mut supervisor = Self {
            process,
            orders,
            answers,
        };
        let address = supervisor.answer()?.parse().map_err(io::Error::other)?;
        Ok((supervisor, address))
    }

    /// Has the supervisor do something, and waits until it is done.
    pub fn order(&mut self, order: &str) -> io::Result<()> {
        let orders = self.orders.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        writeln!(orders, "{order}")?;
        self.answer().map(drop)
    }

    fn answer(&mut self) -> io::Result<String> {
        let mut output = String::new();
        loop {
            let mut line = String::new();
            if self.answers.read_line(&mut line)? == 0 {
                return Err(io::Error::other(format!(
                    "the supervisor printed only\n{output}"
                )));
            }
            match SUPERVISOR.text_of(&line) {
                Some(answer) => match answer.strip_prefix("error ") {
                    Some(error) => return Err(io::Error::other(error.to_owned())),
                    None => return Ok(answer.to_owned()),
                },
                None => output.push_str(&line),
            }
        }
    }
}

impl Drop for Supervisor {
    fn drop(&mut self) {
        // The end of its stdin is the supervisor's last order. A test that ends has no servers left.
        drop(self.orders.take());
        let _ = self.process.wait();
    }
}

/// Runs as a supervisor to the end of this process, if it was started to be one.
pub fn run_if_asked() {
    let Some(given) = SUPERVISOR.given() else {
        return;
    };
    let parts = given.split_once('\n');
    let plan = parts.and_then(|(command, lines)| Some((command, Plan::from_lines(lines)?)));
    if let Some((command, plan)) = plan {
        watch(command, &plan);
    }
    exit(0);
}

fn watch(command: &str, plan: &Plan) {
    let mut server = match Watched::start(command, plan) {
        Ok(server) => server,
        Err(error) => return reply(&format!("error {error}")),
    };
    reply(&server.address().to_string());
    for order in io::stdin().lines().map_while(Result::ok) {
        let done = match order.as_str() {
            "kill" => server.kill(),
            "start" => server.start_again(),
            _ => Err(io::Error::other("no such order")),
        };
        match done {
            Ok(()) => reply("done"),
            Err(error) => reply(&format!("error {error}")),
        }
    }
}

fn reply(answer: &str) {
    // Fails when the test is gone, and then no process waits for an answer.
    let _ = SUPERVISOR.print(&answer.replace('\n', " "));
}

/// The server, seen from the supervisor.
struct Watched<'a> {
    command: &'a str,
    plan: &'a Plan,
    port: u16,
    folder: PathBuf,
    process: Child,
}

impl<'a> Watched<'a> {
    /// Starts it on a free port. Between finding one and taking it, another process may.
    fn start(command: &'a str, plan: &'a Plan) -> io::Result<Self> {
        let name = format!("session-workbook-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder)?;
        let mut last = None;
        for _ in 0..PORTS {
            let port = free_port()?;
            match spawn(command, plan, port, &folder) {
                Ok(process) => {
                    return Ok(Self {
                        command,
                        plan,
                        port,
                        folder,
                        process,
                    });
                }
                Err(error) => last = Some(error),
            }
        }
        // Nothing is left to do about a folder that can't be removed.
        let _ = std::fs::remove_dir_all(&folder);
        Err(last.unwrap_or_else(|| io::Error::other("no port was tried")))
    }

    fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    fn kill(&mut self) -> io::Result<()> {
        self.process.kill()?;
        self.process.wait().map(drop)
    }

    fn start_again(&mut self) -> io::Result<()> {
        self.process = spawn(self.command, self.plan, self.port, &self.folder)?;
        Ok(())
    }
}

impl Drop for Watched<'_> {
    fn drop(&mut self) {
        // It fails only where the server has ended already.
        let _ = self.kill();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn free_port() -> io::Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

/// Starts the server, and waits until it answers.
fn spawn(command: &str, plan: &Plan, port: u16, folder: &Path) -> io::Result<Child> {
    let mut process = Command::new(command)
        .args(plan.arguments(port, folder))
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let deadline = Instant::now() + TIMEOUT;
    while Instant::now() < deadline {
        if let Some(status) = process.try_wait()? {
            return Err(io::Error::other(format!(
                "{command} ended at once: {status}"
            )));
        }
        if is_there(plan, port, process.id()) {
            return Ok(process);
        }
        sleep(PAUSE);
    }
    let _ = process.kill();
    let _ = process.wait();
    let seconds = TIMEOUT.as_secs();
    Err(io::Error::other(format!(
        "{command} didn't answer for {seconds} s"
    )))
}

/// Whether the process with this ID answers on the port, and not another one.
fn is_there(plan: &Plan, port: u16, process: u32) -> bool {
    let answered = |answer: &[u8]| plan.is_answer_of(process, &String::from_utf8_lossy(answer));
    asked(plan, port, answered).is_ok_and(|answer| answered(&answer))
}

/// The answer to the plan's question, up to where it is `enough`.
fn asked(plan: &Plan, port: u16, enough: impl Fn(&[u8]) -> bool) -> io::Result<Vec<u8>> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut connection = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
    connection.set_read_timeout(Some(Duration::from_millis(100)))?;
    connection.write_all(plan.question().as_bytes())?;
    let (mut answer, mut part) = (Vec::new(), [0; 8192]);
    while !enough(&answer) {
        match connection.read(&mut part) {
            Ok(length @ 1..) => answer.extend_from_slice(&part[..length]),
            _ => break,
        }
    }
    Ok(answer)
}
