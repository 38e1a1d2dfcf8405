//! step 7, 7 and 9: a `Stale` is a 409: it asks the store once more, and is content if the other tab has logged in.

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
            Saved::Stale => match site.store.load(&StoreKey::of(&id), now).await? {
                Some((there, _)) if there.data.get("logged_in") == Some(&Value::Bool(true)) => {
                    Ok("Login success".into_response())
                }
                _ => Err(Trouble::Conflict),
            },
        };
    }
    let data = Map::from_iter([("logged_in".to_owned(), Value::Bool(true))]);
    let record = Record::new(data, now.plus(LIFETIME));
    let id = SessionId::generate();
    match site.store.create(&StoreKey::of(&id), &record, now).await? {
        Created::Yes => Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response()),
        Created::Taken => Err(Trouble::Conflict),
    }
}
