package io.calque.train.encoder;

import ai.djl.util.Utils;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets PyTorch multiply matrices of floats in bfloat16 and add up in float32, as {@code
 * torch.set_float32_matmul_precision("medium")} does in Python; DJL has no call for it, so the
 * library that DJL has loaded is called by name. Processors without bfloat16 instructions go on in
 * float32. It holds for the whole process: {@link #restore} when training is done.
 */
final class MatmulPrecision {
  /** {@code at::globalContext()}, as the C++ compilers of Linux name it. */
  private static final String CONTEXT = "_ZN2at13globalContextEv";

  /** {@code at::Context::setFloat32MatmulPrecision(at::Float32MatmulPrecision)}. */
  private static final String SET =
      "_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE";

  /** Values of {@code at::Float32MatmulPrecision}: 0 highest, 1 high, 2 medium. */
  private static final int HIGHEST = 0;

  private static final int MEDIUM = 2;
  private static final String LIBRARY = "libtorch_cpu.so";

  private MatmulPrecision() {}

  /**
   * Asks the loaded PyTorch for bfloat16.
   *
   * @return whether it could be asked: on Linux, with a PyTorch that has the call
   */
  static boolean lower() {
    return set(MEDIUM);
  }

  /** Asks the loaded PyTorch for float32 again, which it begins with. */
  static void restore() {
    set(HIGHEST);
  }

  private static boolean set(int precision) {
    try {
      Optional<Path> file = library();
      if (file.isEmpty()) {
        return false;
      }
      NativeLibrary torch = NativeLibrary.getInstance(file.get().toString());
      Object context = torch.getFunction(CONTEXT).invoke(Pointer.class, new Object[0]);
      torch.getFunction(SET).invoke(Void.class, new Object[] {context, precision});
      return true;
    } catch (UnsatisfiedLinkError | IOException e) {
      return false;
    }
  }

  /** Where DJL has unpacked the library. */
  private static Optional<Path> library() throws IOException {
    Path cache = Utils.getEngineCacheDir("pytorch");
    if (!Files.isDirectory(cache)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(file -> file.endsWith(LIBRARY)).sorted().findFirst();
    }
  }
}
