//! step 7, 9: nothing else: an ID without a live record is deleted before a session begins.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    if let Some(id) = session_id(&headers) {
        let key = StoreKey::of(&id);
        match site.store.load(&key, now).await? {
            Some((mut record, version)) => {
                record.data.insert("logged_in".to_owned(), true.into());
                record.expires = now.plus(LIFETIME);
                return match site.store.save(&key, version, &record, now).await? {
                    Saved::Yes => Ok("Login success".into_response()),
                    Saved::Stale => Err(Trouble::Conflict),
                };
            }
            None => site.store.delete(&key).await?,
        }
    }
    let data = Map::from_iter([("logged_in".to_owned(), Value::Bool(true))]);
    let record = Record::new(data, now.plus(LIFETIME));
    let id = SessionId::generate();
    match site.store.create(&StoreKey::of(&id), &record, now).await? {
        Created::Yes => Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response()),
        Created::Taken => Err(Trouble::Conflict),
    }
}
