package io.calque.model;

/**
 * What a transformer needs beside it.
 *
 * @param tokenizer SHA-256 of the tokenizer it was trained with, in hexadecimal
 */
public record EncoderCard(String tokenizer) {}
