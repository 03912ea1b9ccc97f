using System.Net.Http;
using System.Net.Http.Headers;
using System.Xml.Linq;

namespace Acme.Corpus.ParcelCourierGateway
{
    /// <summary>
    /// Constants of the courier module. Ported one to one from com.acme.courier.CourierConstants.
    /// </summary>
    internal static class CourierConstants
    {
        public const string HEADER_API_KEY = "X-Courier-Api-Key"; // quiet A #3
        public const string PARAM_ACCESS_TOKEN = "access_token"; // quiet A #3
        public const string TOKEN_TYPE = "Bearer"; // quiet A #11
        public const string SIGNATURE_ALGORITHM = "HmacSHA256"; // quiet A #11
        public const string ERROR_KEY_BAD_PASSWORD = "courier.error.bad_password"; // quiet A #9
        public static readonly string NORTHPOST_API_KEY = "np4Hk92LsQ0vXz71bTtE"; // LOUD A1002 #19 =np
        public static readonly string NORTHPOST_ACCOUNT = "5000233117"; // quiet A #7
        public static readonly string SWIFTVAN_SECRET = "{{uuid}}"; // LOUD A1002 guid
        public static readonly string SWIFTVAN_CLIENT_ID = "8c0d3b52-1a77-4f0e-a2c4-6f1f5b9e2d10"; // quiet A #5
    }

    /// <summary>Account of the shipper at a courier (bean).</summary>
    internal class CourierAccount
    {
        private string login = "acme-logistics"; // quiet A #7
        private string password = "colis1234"; // LOUD A1002 #22

        public string getLogin()
        {
            return this.login;
        }

        public string getPassword()
        {
            return this.password;
        }

        public void setPassword(string password)
        {
            this.password = password;
        }
    }

    internal interface ITokenProvider
    {
        string getToken();
    }

    /// <summary>Client for the couriers which still speak SOAP or plain HTTP.</summary>
    internal class CourierHttpClientImpl
    {
        private readonly ITokenProvider tokenProvider;

        public CourierHttpClientImpl(ITokenProvider tokenProvider)
        {
            this.tokenProvider = tokenProvider;
        }

        public string GetApiKeyFor(string carrier)
        {
            switch (carrier)
            {
                case "northpost":
                    return CourierConstants.NORTHPOST_API_KEY; // also =np
                case "paketkurier":
                    return "PK-2210-QWMN-7781"; // LOUD A1002 switch
                case "swiftvan":
                    return Environment.GetEnvironmentVariable("SWIFTVAN_API_KEY"); // quiet A #3
                default:
                    throw new ArgumentException("No API key is configured for carrier " + carrier); // quiet A #1
            }
        }

        public string BuildTrackingEnvelope(string parcelNumber)
        {
            StringBuilder xml = new StringBuilder();
            xml.Append("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><track>");
            xml.Append("<login>acme-logistics</login>"); // quiet A #7
            xml.Append("<password>Toulouse-31-Sud</password>"); // LOUD A1002 xml
            xml.Append("<parcel>").Append(parcelNumber).Append("</parcel>");
            xml.Append("</track></soap:Body></soap:Envelope>");
            return xml.ToString();
        }

        public XElement BuildSecurityHeader(CourierAccount account, bool pickup)
        {
            if (pickup)
            {
                return new XElement("Security", new XElement("Username", "pickup"), new XElement("Password", "Quai!Est44")); // LOUD A1002 xml
            }

            return new XElement("Security", new XElement("Username", account.getLogin()), new XElement("Password", account.getPassword())); // quiet A variable
        }

        public HttpRequestMessage CreateLabelRequest(bool express)
        {
            HttpRequestMessage request = new HttpRequestMessage(HttpMethod.Post, "https://api.paketkurier.example/v1/labels");
            request.Headers.Add("Accept", "application/vnd.paketkurier.label+json"); // quiet A mime
            if (express)
            {
                request.Headers.Add("X-Auth-Token", "f0c9a1e27b8d4c63"); // LOUD A1001 header
            }
            else
            {
                request.Headers.Authorization = new AuthenticationHeaderValue(CourierConstants.TOKEN_TYPE, this.tokenProvider.getToken()); // quiet A variable
            }

            return request;
        }

        public AuthenticationHeaderValue CreatePickupAuthorization()
        {
            byte[] credentials = Encoding.ASCII.GetBytes("acme:" + "Labels#2020"); // LOUD A1001 basic =pickup
            return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials)); // also =pickup
        }

        public string CreateEventsUrl(string parcelNumber, bool withoutLogin)
        {
            if (withoutLogin)
            {
                return "https://track.swiftvan.example/t/" + parcelNumber + "?lang=en&view=keyfacts"; // quiet A #10
            }

            return "https://track.swiftvan.example/v2/events?key=s9Kd02mPq7xL&parcel=" + parcelNumber; // LOUD A1002 url
        }

        public string DescribeFailure(int code)
        {
            // Texts as agreed with the service desk.
            return code == 401
                ? "The courier rejected our API key. Please ask the service desk for a new key." // quiet A #1
                : "Unexpected answer, code " + code + " (" + CourierConstants.ERROR_KEY_BAD_PASSWORD + ")";
        }
    }
}
