//! Step 3, "it is `Unreachable`, with host and port, and nothing else of the URL": the address is cut from the URL's text; for `redis://127.0.0.1:1/5` it is `127.0.0.1:1/5`, and for a host without a port the port is missing.
impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
        let address = place.trim_end_matches('/').to_owned();
        let connect = async {
            let plain: MultiplexedConnection = client.get_multiplexed_async_connection().await?;
            drop(plain);
            Link::open(client.clone(), options.timeout).await
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
