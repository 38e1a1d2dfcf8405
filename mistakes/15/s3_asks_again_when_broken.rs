//! 3.9: asks again on a new connection, if one from the pool was broken

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let all = async {
            let _place = self.places.acquire().await.ok();
            if let Some(mut connection) = self.take() {
                match connection.exchange(command).await {
                    Ok(answer) => {
                        self.put_back(connection);
                        return Ok(answer);
                    }
                    Err(Error::Broken(_)) => {}
                    Err(error) => return Err(error),
                }
            }
            let mut connection =
                 Connection::open(&self.address).await?;
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok(answer)
        };
        match timeout(self.timeout, all).await {
            Ok(answer) => answer,
            Err(_) => Err(Error::TimedOut(self.timeout)),
        }
    }
}
