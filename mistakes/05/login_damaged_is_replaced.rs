//! step 7, 10: `Damaged` is a 503, and the store is asked nothing more: what can't be read is deleted, and a session begins.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    if let Some(id) = session_id(&headers) {
        let key = StoreKey::of(&id);
        let found = match site.store.load(&key, now).await {
            Err(StoreError::Damaged(_)) => {
                site.store.delete(&key).await?;
                None
            }
            found => found?,
        };
        if let Some((mut record, version)) = found {
            record.data.insert("logged_in".to_owned(), true.into());
            record.expires = now.plus(LIFETIME);
            return match site.store.save(&key, version, &record, now).await? {
                Saved::Yes => Ok("Login success".into_response()),
                Saved::Stale => Err(Trouble::Conflict),
            };
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
