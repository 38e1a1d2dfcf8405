//! A verifier that believes what a token's header says: given, to be attacked. Each line of it was in some library.

use std::collections::HashMap;

use serde_json::{Map, Value};
use signed_cookies::{decode, hmac_sha256};

use crate::jwt::Jwt;
use crate::rsa::PublicKey;

/// The files of the server, by their paths. Keys stand in `keys/`.
#[derive(Debug, Clone, Default)]
pub struct Naive {
    files: HashMap<String, Vec<u8>>,
}

impl Naive {
    /// A server with these files, and with the empty one that each Unix has.
    pub fn new(files: &[(&str, &[u8])]) -> Self {
        let null = ("dev/null".to_owned(), Vec::new());
        let files = files
            .iter()
            .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()));
        Self {
            files: files.chain([null]).collect(),
        }
    }

    /// Opens a token, as its header says.
    pub fn open(&self, token: &str) -> Option<Jwt> {
        let parts: Vec<&str> = token.split('.').collect();
        let [header, claims, signature] = parts[..] else {
            return None;
        };
        let signed = format!("{header}.{claims}");
        let header = object(header)?;
        let text = |name: &str| header.get(name)?.as_str();
        let key = self.read(&format!("keys/{}", text("kid").unwrap_or("default")));
        let fits = match text("alg")?.to_ascii_uppercase().as_str() {
            "NONE" => true,
            "HS256" => decode(signature).ok()? == hmac_sha256(key?, signed.as_bytes()),
            "RS256" => {
                let pem = std::str::from_utf8(key?).ok()?;
                PublicKey::from_pem(pem)?.fits(signed.as_bytes(), &decode(signature).ok()?)
            }
            _ => false,
        };
        let typ = text("typ").map(str::to_owned);
        let claims = object(claims)?;
        fits.then_some(Jwt { typ, claims })
    }

    /// Whether it takes a token at a time: unless it has an `exp` that is a number, and has passed.
    pub fn takes(&self, token: &str, now: u64) -> bool {
        let end = |jwt: Jwt| jwt.claims.get("exp").and_then(Value::as_f64);
        self.open(token)
            .is_some_and(|jwt| end(jwt).is_none_or(|end| end > now as f64))
    }

    /// The file at a path, in which `..` goes up, and not above the root.
    fn read(&self, path: &str) -> Option<&[u8]> {
        let mut folders = Vec::new();
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => drop(folders.pop()),
                name => folders.push(name),
            }
        }
        self.files.get(&folders.join("/")).map(Vec::as_slice)
    }
}

fn object(part: &str) -> Option<Map<String, Value>> {
    serde_json::from_slice(&decode(part).ok()?).ok()
}
