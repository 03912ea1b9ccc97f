using Comind.Api.Server;

namespace Acme.RuntimeTests.Responses;

public sealed class ResultTests
{
    [Fact]
    public void Success_has_a_value_and_no_error()
    {
        var result = Result.Success<string, int[]>("contact", 201);

        Assert.True(result is { IsSuccess: true, Value: "contact", Error: null, StatusCode: 201 });
        var (isSuccess, value, error) = result;
        Assert.Equal((true, "contact", null), (isSuccess, value, error));
    }

    [Fact]
    public void Error_has_no_value()
    {
        var result = Result.Failure<string, int[]>([1], 404);

        Assert.True(result is { IsSuccess: false, Value: null, Error: [1], StatusCode: 404 });
        Assert.Null(Result.Failure<string, int[]>(null, 404).Error);
    }

    [Fact]
    public void Text_form_shows_no_content()
    {
        Assert.Equal("Success 200", Result.Success<string, string>("secret").ToString());
        Assert.Equal("Error 404", Result.Failure<string, string>("secret", 404).ToString());
    }
}
