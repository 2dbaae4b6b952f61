package io.calque.input.web;

import java.io.Closeable;
import java.net.URI;
import java.util.Map;

/** Makes one request. */
interface Transport extends Closeable {
  /**
   * What the server of {@code uri} answers, whatever its status.
   *
   * @param headers of the request, beside the usual
   * @param reader bounds the body
   * @throws FetchException if there is no answer, or it passes a bound
   */
  Answer get(URI uri, Map<String, String> headers, BodyReader reader) throws FetchException;

  @Override
  void close();
}
