namespace RestSharp;

/// <summary>Stands in for the type of that name in the package RestSharp, so that the sample needs no other package.</summary>
internal interface IRestClient
{
    bool Ping();
}
