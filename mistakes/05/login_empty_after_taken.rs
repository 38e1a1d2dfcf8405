//! step 7, 9: another ID gets the same record: the first try takes the values along.

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
    let mut data = Map::from_iter([("logged_in".to_owned(), Value::Bool(true))]);
    for _ in 0..3 {
        let record = Record::new(std::mem::take(&mut data), now.plus(LIFETIME));
        let id = SessionId::generate();
        if site.store.create(&StoreKey::of(&id), &record, now).await? == Created::Yes {
            return Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response());
        }
    }
    Err(Trouble::Conflict)
}
