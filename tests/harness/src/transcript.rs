//! A conversation, in the form that a person reads at a glance and the book prints.
//!
//! ```text
//! alice
//! > GET /visits
//! > cookie: visits=1
//! < 200 OK
//! < set-cookie: visits=2
//! <   Max-Age=31536000
//! <   Path=/
//! <
//! < This is visit number 2.
//! ```
//!
//! It shows every byte that matters, escaped where two bytes look alike ([`crate::wire`]), and
//! leaves out or normalises what doesn't matter: the order of headers and attributes and the case
//! of their names, and of those in `Vary`; `date`, `content-length`, the headers of the connection,
//! and a content type of plain text. Of a page in HTML it shows the text, and of the time in `Expires`
//! whether it is over. An answer that came after another visitor's request stands where it came.

mod html;
mod names;
mod render;
mod vary;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::Reply;
pub use names::{CookieName, Part};

/// A request as a browser means it, or the raw bytes of one.
#[derive(Debug, Clone)]
pub enum Sent {
    /// A browser's request.
    Request {
        /// The method: `GET`.
        method: String,
        /// Path and query.
        path: String,
        /// What the test or the jar added, in lower case.
        headers: Vec<(String, Vec<u8>)>,
        /// The form, or nothing.
        body: Vec<u8>,
    },
    /// Bytes that no browser would send.
    Raw(Vec<u8>),
}

/// How a request ended, so far.
#[derive(Debug, Clone)]
pub enum Came {
    /// It is under way.
    Nothing,
    /// The connection ended without a whole answer.
    Closed,
    /// An answer.
    Reply(Reply),
}

#[derive(Debug, Clone)]
struct Exchange {
    who: String,
    sent: Sent,
    came: Came,
}

/// A conversation that several browsers and the test share. Clones share one record.
#[derive(Debug, Clone, Default)]
pub struct Transcript(Arc<Mutex<Record>>);

#[derive(Debug, Default)]
struct Record {
    exchanges: Vec<Exchange>,
    /// What happened, in its order.
    events: Vec<Event>,
    names: Vec<CookieName>,
    /// Values with names that the test gave them.
    values: Vec<(Vec<u8>, String)>,
}

/// One end of the exchange with this number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Event {
    Sent(usize),
    Came(usize),
}

/// Where in the transcript a request stands, to put its answer there.
#[derive(Debug, Clone, Copy)]
pub struct Place(usize);

impl Transcript {
    /// Records a request.
    pub fn sent(&self, who: &str, sent: Sent) -> Place {
        let mut record = self.record();
        let number = record.exchanges.len();
        record.exchanges.push(Exchange {
            who: who.to_owned(),
            sent,
            came: Came::Nothing,
        });
        record.events.push(Event::Sent(number));
        Place(number)
    }

    /// Records how a request ended.
    pub fn came(&self, place: Place, came: Came) {
        let mut record = self.record();
        record.exchanges[place.0].came = came;
        record.events.push(Event::Came(place.0));
    }

    /// From now on, values of this cookie show as `<label 1>`, `<label 2>`, …
    pub fn name(&self, name: CookieName) {
        self.record().names.push(name);
    }

    /// From now on, this value shows as `label`, wherever it turns up.
    pub fn name_value(&self, value: &[u8], label: &str) {
        let value = (value.to_vec(), label.to_owned());
        self.record().values.push(value);
    }

    /// The requests that have no answer yet, as `alice: GET /visits`.
    pub fn under_way(&self) -> Vec<String> {
        let record = self.record();
        let waiting = record
            .exchanges
            .iter()
            .filter(|exchange| matches!(exchange.came, Came::Nothing));
        waiting.map(Exchange::title).collect()
    }

    /// The whole conversation.
    pub fn render(&self) -> String {
        let record = self.record();
        let names = names::Names::collect(&record.names, &record.values, &record.exchanges);
        let mut blocks = Vec::new();
        let mut events = record.events.iter().peekable();
        while let Some(&event) = events.next() {
            blocks.push(match event {
                Event::Sent(number) => {
                    let exchange = &record.exchanges[number];
                    let at_once = events.next_if_eq(&&Event::Came(number)).is_some();
                    if at_once || matches!(exchange.came, Came::Nothing) {
                        render::exchange(exchange, &names)
                    } else {
                        render::request(exchange, &names)
                    }
                }
                Event::Came(number) => render::answer(&record.exchanges[number], &names),
            });
        }
        blocks.join("\n")
    }

    fn record(&self) -> MutexGuard<'_, Record> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Exchange {
    fn title(&self) -> String {
        format!("{}: {}", self.who, self.what())
    }

    fn what(&self) -> String {
        match &self.sent {
            Sent::Request { method, path, .. } => format!("{method} {path}"),
            Sent::Raw(_) => "raw bytes".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests;
