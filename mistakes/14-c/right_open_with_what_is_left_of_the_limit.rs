//! Two timeouts, of which the second has what the first connection left of the limit; there is no async block.
impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let begun = tokio::time::Instant::now();
        let plain: Option<Result<MultiplexedConnection, RedisError>> =
            timeout(options.timeout, client.get_multiplexed_async_connection())
                .await
                .ok();
        let error = match plain {
            None => no_answer(options.timeout),
            Some(Err(error)) => quiet(error),
            Some(Ok(plain)) => {
                drop(plain);
                let left = options.timeout.saturating_sub(begun.elapsed());
                match timeout(left, Link::open(client, options.timeout)).await {
                    Ok(Ok(redis)) => return Ok(Self { redis, options }),
                    Ok(Err(error)) => quiet(error),
                    Err(_) => no_answer(options.timeout),
                }
            }
        };
        Err(OpenError::Unreachable { address, error })
    }
}
