//! RIGHT: login tries up to eight IDs, answers 503 when all are taken, and writes the headers by hand; the first half is
//! a match on what was found.

/// `GET /login`: notes in the visitor's session that they are logged in, and begins a session for a
/// visitor who has none.
async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    let key = session_id(&headers).map(|id| StoreKey::of(&id));
    let found = match &key {
        Some(key) => site.store.load(key, now).await?,
        None => None,
    };
    match (key, found) {
        (Some(key), Some((old, version))) => {
            let mut data = old.data;
            data.insert("logged_in".to_owned(), Value::Bool(true));
            let record = Record {
                data,
                expires: now.plus(LIFETIME),
                ended: old.ended,
            };
            if site.store.save(&key, version, &record, now).await? == Saved::Stale {
                return Err(Trouble::Conflict);
            }
            Ok("Login success".into_response())
        }
        _ => begin_session(&site, now).await,
    }
}

/// Begins a session for a visitor who has none.
async fn begin_session<S: SessionStore>(
    site: &Site<S>,
    now: crate::Timestamp,
) -> Result<Response, Trouble> {
    let mut data = Map::new();
    data.insert("logged_in".to_owned(), Value::Bool(true));
    let record = Record::new(data, now.plus(LIFETIME));
    for _ in 0..8 {
        let id = SessionId::generate();
        let created = site.store.create(&StoreKey::of(&id), &record, now).await?;
        if created == Created::Yes {
            let mut answer = "Login success".into_response();
            let cookie = session_cookie(&id).parse::<axum::http::HeaderValue>().map_err(|_| Trouble::Store)?;
            answer.headers_mut().insert(SET_COOKIE, cookie);
            return Ok(answer);
        }
    }
    Err(Trouble::Store)
}
