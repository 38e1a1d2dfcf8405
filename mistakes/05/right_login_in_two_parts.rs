//! Right: one function for each half; sixteen tries; the last one gives up with a 503.

async fn known<S: SessionStore>(
    site: &Site<S>,
    id: Option<SessionId>,
    now: crate::Timestamp,
) -> Result<Option<Response>, Trouble> {
    let Some(key) = id.as_ref().map(StoreKey::of) else {
        return Ok(None);
    };
    let Some((record, version)) = site.store.load(&key, now).await? else {
        return Ok(None);
    };
    let mut changed = Record {
        expires: now.plus(LIFETIME),
        ..record
    };
    let _ = changed.data.insert(String::from("logged_in"), Value::Bool(true));
    if site.store.save(&key, version, &changed, now).await? == Saved::Stale {
        return Err(Trouble::Conflict);
    }
    Ok(Some("Login success".into_response()))
}

async fn fresh<S: SessionStore>(site: &Site<S>, now: crate::Timestamp) -> Result<Response, Trouble> {
    let mut data = Map::new();
    data.insert(String::from("logged_in"), Value::Bool(true));
    let record = Record::new(data, now.plus(LIFETIME));
    for _ in 0..16 {
        let id = SessionId::generate();
        let created = site.store.create(&StoreKey::of(&id), &record, now).await?;
        if created == Created::Yes {
            let mut response = Response::new("Login success".into());
            let cookie = axum::http::HeaderValue::from_str(&session_cookie(&id)).map_err(|_| Trouble::Store)?;
            response.headers_mut().insert(SET_COOKIE, cookie);
            let plain = axum::http::HeaderValue::from_static("text/plain; charset=utf-8");
            response.headers_mut().insert(axum::http::header::CONTENT_TYPE, plain);
            return Ok(response);
        }
    }
    Err(Trouble::Store)
}

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    match known(&site, session_id(&headers), now).await? {
        Some(response) => Ok(response),
        None => fresh(&site, now).await,
    }
}
