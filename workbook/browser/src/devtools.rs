//! A client of Chromium's DevTools protocol: JSON over a WebSocket.

use std::io;
use std::time::Duration;

use serde_json::{Value, json};

use crate::socket::Socket;
use crate::{Error, Result};

/// How long an answer may take. A checker at work on a long page is silent for minutes where much else runs.
const PATIENCE: Duration = Duration::from_secs(600);

/// One connection: to the browser as a whole, or to a page.
pub struct Devtools {
    socket: Socket,
    calls: u64,
    /// What has come between two answers, in order.
    events: Vec<Event>,
}

/// Something that happened without being asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// For example `Page.loadEventFired`.
    pub method: String,
    /// What it says.
    pub params: Value,
}

impl Devtools {
    /// Connects to a browser on this machine.
    pub fn connect(port: u16, path: &str) -> Result<Self> {
        let socket = Socket::connect(port, path, PATIENCE);
        let socket = socket.map_err(|error| broken(&format!("a connection to {path}"), error))?;
        Ok(Self {
            socket,
            calls: 0,
            events: Vec::new(),
        })
    }

    /// Calls a method, and returns its result.
    pub fn call(&mut self, method: &str, params: Value) -> Result<Value> {
        self.calls += 1;
        let id = self.calls;
        let message = json!({ "id": id, "method": method, "params": params }).to_string();
        let sent = self.socket.send(&message);
        sent.map_err(|error| broken(method, error))?;
        loop {
            let mut message = self.receive(method)?;
            if message["id"] != id {
                self.keep(message);
                continue;
            }
            let reason = message["error"]["message"].as_str();
            return match reason {
                Some(reason) => {
                    let message = reason.to_owned();
                    let method = method.to_owned();
                    Err(Error::Refused { method, message })
                }
                None => Ok(message["result"].take()),
            };
        }
    }

    /// Waits for an event that has come since the last look at the events, or comes now.
    pub fn wait_for(&mut self, what: &str, is_it: impl Fn(&Event) -> bool) -> Result<Event> {
        let mut looked_at = 0;
        loop {
            if let Some(event) = self.events[looked_at..].iter().find(|it| is_it(it)) {
                return Ok(event.clone());
            }
            looked_at = self.events.len();
            let message = self.receive(what)?;
            self.keep(message);
        }
    }

    /// Hands out what has happened until now.
    pub fn events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    fn keep(&mut self, mut message: Value) {
        if let Some(method) = message["method"].as_str().map(str::to_owned) {
            let params = message["params"].take();
            self.events.push(Event { method, params });
        }
    }

    fn receive(&mut self, what: &str) -> Result<Value> {
        let text = self.socket.receive();
        let text = text.map_err(|error| broken(what, error))?;
        serde_json::from_str(&text).map_err(|error| Error::Unexpected(format!("{error} in {text}")))
    }
}

fn broken(what: &str, source: io::Error) -> Error {
    let what = what.to_owned();
    Error::Connection { what, source }
}
