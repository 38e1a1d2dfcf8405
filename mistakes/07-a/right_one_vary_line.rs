//! RIGHT: steps 2 to 5 in another shape: `Vary` on one line, refusals without a `Content-Type`, a handler's cookie
//! of the session's own name dropped, `looked` by a swap, and `finish` with its questions in another order.

/// Says that the answer depends on the request's `Cookie` header.
pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let mut names: Vec<String> = Vec::new();
    let mut unreadable: Vec<HeaderValue> = Vec::new();
    for line in headers.get_all(VARY) {
        match line.to_str() {
            Ok(text) => {
                let parts = text.split(',').map(str::trim);
                names.extend(parts.filter(|name| !name.is_empty()).map(str::to_owned));
            }
            Err(_) => unreadable.push(line.clone()),
        }
    }
    if names
        .iter()
        .any(|name| name == "*" || name.eq_ignore_ascii_case("cookie"))
    {
        return;
    }
    names.push("Cookie".to_owned());
    let line = HeaderValue::try_from(names.join(", ")).expect("parts of lines that were readable");
    headers.insert(VARY, line);
    for line in unreadable {
        headers.append(VARY, line);
    }
}

/// Says that no cache may keep the answer.
pub fn forbid_storing(headers: &mut HeaderMap) {
    headers.remove(CACHE_CONTROL);
    headers.append(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

/// The handler's response with the cookie that belongs to it, or another one.
pub fn respond(
    outcome: Option<Outcome>,
    response: Response,
    sent_a_cookie: bool,
    now: Timestamp,
    settings: &Settings,
) -> Response {
    let cookie = match outcome {
        Some(Outcome::Same) => None,
        Some(Outcome::NoId) => sent_a_cookie.then(|| removal_cookie(settings)),
        Some(Outcome::NewId(id, expires)) => {
            Some(session_cookie(settings, &id, expires.since(now)))
        }
        Some(Outcome::SessionEnded) => {
            return bare_refusal(
                StatusCode::CONFLICT,
                "Your session has changed meanwhile. Nothing was saved.",
            );
        }
        Some(Outcome::Busy) | None => {
            return bare_refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.");
        }
    };
    let Some(cookie) = cookie else {
        return response;
    };
    let mut response = response;
    let headers = response.headers_mut();
    let others: Vec<HeaderValue> = headers
        .get_all(SET_COOKIE)
        .iter()
        .filter(|line| !names_cookie(line, settings.cookie_name))
        .cloned()
        .collect();
    headers.remove(SET_COOKIE);
    for line in others.into_iter().chain([cookie]) {
        headers.append(SET_COOKIE, line);
    }
    forbid_storing(headers);
    response
}

/// Whether this `Set-Cookie` line sets a cookie of exactly this name.
fn names_cookie(line: &HeaderValue, name: &str) -> bool {
    let line = line.as_bytes();
    let stop = line.iter().position(|byte| matches!(byte, b'=' | b';'));
    line[..stop.unwrap_or(line.len())].trim_ascii() == name.as_bytes()
}

/// A status, a text, and `Vary`.
fn bare_refusal(status: StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(axum::body::Body::from(text));
    *response.status_mut() = status;
    let vary = HeaderValue::from_static("Cookie");
    response
        .headers_mut()
        .insert(axum::http::header::VARY, vary);
    response
}

impl RequestSession {
    /// The session itself. The first to ask has it loaded, and all get the same one.
    ///
    /// # Errors
    ///
    /// The store's.
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.swap(true, Ordering::SeqCst);
        if let Some(loaded) = self.0.loaded.get() {
            return Ok(loaded.session.clone());
        }
        match self.0.loaded.get_or_try_init(|| self.load()).await {
            Ok(loaded) => Ok(loaded.session.clone()),
            Err(error) => Err(error),
        }
    }
}

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        let saved = match request_session.loaded() {
            None => None,
            Some(loaded) => {
                let pending = loaded.session.close();
                if (500..600).contains(&response.status().as_u16()) || pending.is_empty() {
                    None
                } else {
                    Some(self.commit_in_task(loaded.stored.clone(), pending).await)
                }
            }
        };
        if request_session.was_looked_at() {
            vary_by_cookie(response.headers_mut());
        }
        match saved {
            None => response,
            Some(outcome) => self.answer(&request_session, outcome, response),
        }
    }
}
