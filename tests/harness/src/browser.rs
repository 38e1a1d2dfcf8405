//! A visitor with a browser: a name in the transcript, and cookies of their own.

mod cookies;
mod many;
mod ports;

use std::error::Error;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use reqwest::header::{HeaderName, HeaderValue};
use reqwest::{Method, Url};

use crate::test::Test;
use crate::transcript::{Came, Place, Sent};
use crate::{Failure, Reply, Server};
use cookies::Cookies;

/// One visitor. Keeps the cookies that it is given and sends them back; follows no redirect, so
/// that each exchange stands in the transcript by itself. Keeps its connection for the next request, as
/// browsers do; for a request that meets it in use or closed, it opens another.
#[derive(Debug)]
pub struct Browser {
    name: String,
    origin: String,
    client: reqwest::Client,
    cookies: Arc<Mutex<Cookies>>,
    test: Test,
}

/// A request, before a browser sends it.
#[derive(Debug, Clone)]
pub struct Request {
    method: Method,
    path: String,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
}

/// The content type of a form's fields.
const FORM: &[u8] = b"application/x-www-form-urlencoded";

/// A form's fields as `name=value&name=value`, with what isn't a letter or digit encoded.
fn urlencoded(form: &[(&str, &str)]) -> Vec<u8> {
    let mut url = Url::parse("http://form.invalid").expect("this is a URL");
    url.query_pairs_mut().extend_pairs(form);
    url.query().unwrap_or_default().as_bytes().to_vec()
}

/// The address that a browser on the page `base` goes to when it is sent to `reference`, by the URL
/// standard; nothing, where that is no address.
pub fn resolve(base: &str, reference: &str) -> Option<String> {
    let url = Url::parse(base).ok()?.join(reference).ok()?;
    Some(url.into())
}

impl Request {
    /// `GET` for a path and query.
    pub fn get(path: &str) -> Self {
        Self {
            method: Method::GET,
            path: path.to_owned(),
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// `POST` of a form's fields, as a browser sends them.
    pub fn post(path: &str, form: &[(&str, &str)]) -> Self {
        Self {
            method: Method::POST,
            path: path.to_owned(),
            headers: vec![("content-type".to_owned(), FORM.to_vec())],
            body: urlencoded(form),
        }
    }

    /// Adds a header. A `cookie` header takes the place of the browser's own cookies.
    pub fn header(mut self, name: &str, value: impl AsRef<[u8]>) -> Self {
        self.headers
            .push((name.to_ascii_lowercase(), value.as_ref().to_vec()));
        self
    }
}

impl Browser {
    pub(crate) fn new(name: &str, server: &Server, test: Test) -> Self {
        let client = client(&test);
        Self {
            name: name.to_owned(),
            origin: format!("http://{}", server.address()),
            client,
            cookies: Arc::default(),
            test,
        }
    }

    /// The `Cookie` header that the browser would send with a request for this path, as text.
    pub fn cookies(&self, path: &str) -> Option<String> {
        let (header, _) = self.jar().header_for(&self.url(path));
        Some(String::from_utf8_lossy(&header?).into_owned())
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str) -> Reply {
        self.send(Request::get(path)).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Reply {
        self.send(Request::post(path, form)).await
    }

    /// Asks for a page with a `Cookie` header made up by hand, whatever cookies the browser has.
    pub async fn get_with_cookie(&self, path: &str, cookie: impl AsRef<[u8]>) -> Reply {
        self.send(Request::get(path).header("cookie", cookie)).await
    }

    /// Asks for a page that the server must not answer: it has to close the connection.
    pub async fn get_no_answer(&self, path: &str) {
        let mut request = Request::get(path);
        let place = self.begin(&mut request);
        match self.exchange(&request).await {
            Ok(reply) => {
                self.test.transcript().came(place, Came::Reply(reply));
                let seen = self.test.transcript().render();
                Failure::raise_must(&self.test, "no answer to the last request", seen);
            }
            Err(_) => self.test.transcript().came(place, Came::Closed),
        }
    }

    /// Sends a request. Ends the test if no answer comes: the failure then shows the panic, or the
    /// request that hangs.
    pub async fn send(&self, mut request: Request) -> Reply {
        let place = self.begin(&mut request);
        match self.exchange(&request).await {
            Ok(reply) => {
                self.receive(&request.path, &reply);
                let came = Came::Reply(reply.clone());
                self.test.transcript().came(place, came);
                reply
            }
            Err(error) => {
                self.test.transcript().came(place, Came::Closed);
                Failure::raise_no_answer(&self.test, error.as_ref())
            }
        }
    }

    /// Takes in what an answer sets.
    fn receive(&self, path: &str, reply: &Reply) {
        for line in reply.headers.get_all("set-cookie") {
            let ignored = self.jar().receive(line.as_bytes(), &self.url(path));
            self.note(path, ignored);
        }
    }

    /// Notes what a failure is to say of the browser's cookies.
    fn note(&self, path: &str, notes: impl IntoIterator<Item = String>) {
        for note in notes {
            self.test.note(format!("{}, {path}: {note}", self.name));
        }
    }

    /// Adds the browser's own cookies, and notes the request.
    fn begin(&self, request: &mut Request) -> Place {
        if !request.headers.iter().any(|(name, _)| name == "cookie") {
            let (own, withheld) = self.jar().header_for(&self.url(&request.path));
            self.note(&request.path, withheld);
            request
                .headers
                .extend(own.map(|own| ("cookie".to_owned(), own)));
        }
        self.test.transcript().sent(
            &self.name,
            Sent::Request {
                method: request.method.to_string(),
                path: request.path.clone(),
                headers: request.headers.clone(),
                body: request.body.clone(),
            },
        )
    }

    async fn exchange(&self, request: &Request) -> Result<Reply, Box<dyn Error>> {
        let url = self.url(&request.path);
        let mut builder = self.client.request(request.method.clone(), url);
        for (name, value) in &request.headers {
            let name: HeaderName = name.parse()?;
            builder = builder.header(name, HeaderValue::from_bytes(value)?);
        }
        let answer = builder.body(request.body.clone()).send().await?;
        Ok(Reply {
            status: answer.status().as_u16(),
            headers: answer.headers().clone(),
            body: answer.bytes().await?.to_vec(),
        })
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    fn jar(&self) -> MutexGuard<'_, Cookies> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn client(test: &Test) -> reqwest::Client {
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .pool_max_idle_per_host(1)
        .build();
    client.unwrap_or_else(|error| Failure::raise_other(test, &error))
}
