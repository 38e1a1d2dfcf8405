//! What is kept for one session.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    let expires = now.plus(LIFETIME);
    if let Some(id) = session_id(&headers) {
        let key = StoreKey::of(&id);
        if let Some((mut record, version)) = site.store.load(&key, now).await? {
            record.data.insert("logged_in".to_owned(), Value::Bool(true));
            record.expires = expires;
            return match site.store.save(&key, version, &record, now).await? {
                Saved::Yes => Ok("Login success".into_response()),
                Saved::Stale => Err(Trouble::Conflict),
            };
        }
    }
    let mut data = Map::new();
    data.insert("logged_in".to_owned(), Value::Bool(true));
    let record = Record::new(data, expires);
    let id = SessionId::generate();
    if site.store.create(&StoreKey::of(&id), &record, now).await? == Created::Yes {
        return Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response());
    }
    for _ in 0..9 {
        let id = SessionId::generate();
        let created = site.store.create(&StoreKey::of(&id), &record, now).await;
        if let Ok(Created::Yes) = created {
            return Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response());
        }
    }
    Err(Trouble::Conflict)
}
