//! Reads the cookies byte by byte, and draws another ID when one is taken.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let lines: Vec<&[u8]> = headers
        .get_all(axum::http::header::COOKIE)
        .iter()
        .map(|line| line.as_bytes())
        .collect();
    let line = lines.join(&b';');
    let mut values = Vec::new();
    for piece in line.split(|&byte| byte == b';') {
        if let Some(at) = piece.iter().position(|&byte| byte == b'=')
            && piece[..at].trim_ascii() == COOKIE_NAME.as_bytes()
        {
            values.push(piece[at + 1..].trim_ascii());
        }
    }
    let [value] = values[..] else {
        return None;
    };
    SessionId::parse(std::str::from_utf8(value).ok()?).ok()
}

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    let brought = session_id(&headers).map(|id| StoreKey::of(&id));
    let found = match &brought {
        Some(key) => site.store.load(key, now).await?,
        None => None,
    };
    match (brought, found) {
        (Some(key), Some((before, version))) => {
            let mut record = logged_in(before.data, now);
            record.ended = before.ended;
            match site.store.save(&key, version, &record, now).await {
                Ok(Saved::Yes) => Ok("Login success".into_response()),
                Ok(Saved::Stale) => Err(Trouble::Conflict),
                Err(_) => Err(Trouble::Store),
            }
        }
        _ => begin(&site, now).await,
    }
}

fn logged_in(mut data: Map<String, Value>, now: crate::Timestamp) -> Record {
    data.insert("logged_in".to_owned(), Value::Bool(true));
    Record::new(data, now.plus(LIFETIME))
}

async fn begin<S: SessionStore>(
    site: &Site<S>,
    now: crate::Timestamp,
) -> Result<Response, Trouble> {
    let record = logged_in(Map::new(), now);
    for _ in 0..3 {
        let id = SessionId::generate();
        if site.store.create(&StoreKey::of(&id), &record, now).await? == Created::Yes {
            let cookie = (SET_COOKIE, session_cookie(&id));
            return Ok(([cookie], "Login success").into_response());
        }
    }
    Err(Trouble::Conflict)
}
