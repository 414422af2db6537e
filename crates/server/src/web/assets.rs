//! Styles and scripts, built from npm and embedded; each under a name that changes with its content.
//! Nothing is read from elsewhere at run time.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use rust_embed::Embed;

use super::error::WebError;
use crate::routes;

#[derive(Embed)]
#[folder = "assets/dist"]
#[allow_missing = true]
struct Files;

/// Which built file stands for a plain name such as `miso.css`.
#[derive(Debug, Clone, Default)]
pub struct Assets(BTreeMap<String, String>);

impl Assets {
    /// Reads the manifest; without one every name stands for itself.
    pub fn load() -> Self {
        let names = Files::get("manifest.json")
            .and_then(|manifest| serde_json::from_slice(&manifest.data).ok())
            .unwrap_or_default();
        Self(names)
    }

    pub fn link(&self, name: &str) -> routes::Link {
        routes::Asset::to(self.0.get(name).map_or(name, String::as_str))
    }
}

/// `GET /assets/{name}`. The name holds a digest, so it may be kept for ever.
pub async fn show(Path(name): Path<String>) -> Result<Response, WebError> {
    let file = Files::get(&name)
        .filter(|_| name != "manifest.json")
        .ok_or(WebError::NotFound)?;
    let headers = [
        (
            CACHE_CONTROL,
            "public, max-age=31536000, immutable".to_owned(),
        ),
        (CONTENT_TYPE, content_type(&name).to_owned()),
    ];
    Ok((headers, file.data).into_response())
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, kind)| kind) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("webmanifest" | "json") => "application/json",
        _ => "application/octet-stream",
    }
}
