//! step 7, 8: if you give up: it never does, so a store that always says `Taken` keeps the visitor waiting. (Is that forbidden?)

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    if let Some(id) = session_id(&headers)
        && let Some((mut record, version)) = site.store.load(&StoreKey::of(&id), now).await?
    {
        record.data.insert("logged_in".to_owned(), true.into());
        record.expires = now.plus(LIFETIME);
        return match site.store.save(&StoreKey::of(&id), version, &record, now).await? {
            Saved::Yes => Ok("Login success".into_response()),
            Saved::Stale => Err(Trouble::Conflict),
        };
    }
    let data = Map::from_iter([("logged_in".to_owned(), Value::Bool(true))]);
    let record = Record::new(data, now.plus(LIFETIME));
    loop {
        let id = SessionId::generate();
        if site.store.create(&StoreKey::of(&id), &record, now).await? == Created::Yes {
            return Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response());
        }
    }
}
