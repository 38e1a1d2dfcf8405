//! Step 3, "Where a Redis takes both connections, the store is there" (within `options.timeout`): the link is opened with the usual second, so with a limit of 4 s, and a Redis that answers the first handshake at once and each later one after 1.3 s, the manager gives up after 1 s again and again, and it is `Unreachable`.
impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let connect = async {
            let plain: MultiplexedConnection = client.get_multiplexed_async_connection().await?;
            drop(plain);
            Link::open(client.clone(), Options::default().timeout).await
        };
        let connected: Option<Result<Link, RedisError>> =
            timeout(options.timeout, connect).await.ok();
        let error = match connected {
            Some(Ok(redis)) => return Ok(Self { redis, options }),
            Some(Err(error)) => quiet(error),
            None => no_answer(options.timeout),
        };
        Err(OpenError::Unreachable { address, error })
    }
}
