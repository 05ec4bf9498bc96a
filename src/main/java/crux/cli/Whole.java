package crux.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number from 1 up, as an option takes it. */
final class Whole implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
        if (!value.matches("0{0,9}[1-9][0-9]{0,8}")) {
            throw new TypeConversionException("that is no whole number from 1 up; write it in digits, such as 4");
        }
        return Integer.valueOf(value);
    }
}
